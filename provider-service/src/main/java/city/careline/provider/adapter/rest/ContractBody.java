package city.careline.provider.adapter.rest;

import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.ContractTerms;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.runtime.event.Ids;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public contract to put on file.
 *
 * @param regionCode region whose elders it covers, with everything below it
 * @param itemCodes items it covers; absent or empty for every item
 * @param from first instant it holds; now when absent
 * @param to first instant it no longer holds; absent while open
 * @param reference number of the paper
 */
record ContractBody(
        @NotNull @Pattern(regexp = Formats.REGION) String regionCode,
        @Nullable @Size(max = 200) List<@NotNull @Pattern(regexp = Formats.CODE) String> itemCodes,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable @Size(max = 100) String reference) {
    private static final String UNNAMED = "购买服务合同";

    ContractTerms toTerms() {
        return new ContractTerms(
                new EntryId(Ids.next()),
                new Region(regionCode),
                itemCodes == null ? List.of() : itemCodes,
                from,
                to,
                reference == null || reference.isBlank() ? UNNAMED : reference);
    }
}
