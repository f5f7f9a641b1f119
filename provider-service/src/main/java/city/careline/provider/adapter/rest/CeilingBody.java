package city.careline.provider.adapter.rest;

import city.careline.provider.domain.catalogue.Ceiling;
import city.careline.runtime.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling to set.
 *
 * @param regionPrefix digits the home's region code begins with; absent or empty for everywhere
 * @param fenPerHour highest price in fen for one hour that public money pays
 * @param from first instant it holds
 * @param to first instant it no longer holds; absent while open
 */
record CeilingBody(
        @Nullable @Pattern(regexp = "|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
        String regionPrefix,

        @NotNull @Min(0) @Max(10_000_000) Long fenPerHour,
        @NotNull Instant from,
        @Nullable Instant to) {

    Ceiling toCeiling() {
        if (to != null && !from.isBefore(to)) {
            throw Problem.badField("to", "Span", "限价的结束时间须晚于开始时间").exception();
        }
        return new Ceiling(regionPrefix == null ? "" : regionPrefix, fenPerHour, from, to);
    }
}
