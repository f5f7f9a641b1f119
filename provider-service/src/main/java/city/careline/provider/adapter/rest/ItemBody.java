package city.careline.provider.adapter.rest;

import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Unit;
import city.careline.runtime.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item to put into the catalogue.
 *
 * @param code stable code
 * @param name Chinese name for people
 * @param category code of its category
 * @param unit MINUTE, HOUR or VISIT
 * @param emergency true for what an incident is served with
 * @param publicMoney may be charged to a public quota
 * @param minMinutes shortest visit that may be ordered
 * @param maxMinutes longest visit that may be ordered, at most a day
 * @param requiredCertificates certificates a worker must hold; FIRE_SAFETY is added to them
 * @param volunteers may be done by volunteers when no professional is found; no when absent
 */
record ItemBody(
        @NotNull @Pattern(regexp = Formats.CODE) String code,
        @NotBlank @Size(max = 60) String name,
        @NotNull @Pattern(regexp = Formats.CODE) String category,
        @NotNull Unit unit,
        @NotNull Boolean emergency,
        @NotNull Boolean publicMoney,
        @NotNull @Min(1) @Max(1_440) Integer minMinutes,
        @NotNull @Min(1) @Max(1_440) Integer maxMinutes,
        @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = Formats.CODE) String> requiredCertificates,
        @Nullable Boolean volunteers) {

    Item toItem() {
        if (minMinutes > maxMinutes) {
            throw Problem.badField("maxMinutes", "Min", "最长时长不得少于最短时长").exception();
        }
        return new Item(
                code,
                name,
                category,
                unit,
                emergency,
                publicMoney,
                minMinutes,
                maxMinutes,
                requiredCertificates == null ? List.of() : requiredCertificates,
                volunteers != null && volunteers,
                List.of(),
                List.of(),
                1);
    }
}
