package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.catalogue.Price;
import city.careline.runtime.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price to set.
 *
 * @param providerId the provider it holds for; absent for everybody without one of their own
 * @param fenPerHour price in fen for one hour
 * @param from first instant it holds
 * @param to first instant it no longer holds; absent while open
 */
record PriceBody(
        @Nullable UUID providerId,
        @NotNull @Min(0) @Max(10_000_000) Long fenPerHour,
        @NotNull Instant from,
        @Nullable Instant to) {

    Price toPrice() {
        if (to != null && !from.isBefore(to)) {
            throw Problem.badField("to", "Span", "价格的结束时间须晚于开始时间").exception();
        }
        return new Price(providerId == null ? null : new ProviderId(providerId), fenPerHour, from, to);
    }
}
