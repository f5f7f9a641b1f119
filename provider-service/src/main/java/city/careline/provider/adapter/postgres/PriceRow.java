package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.catalogue.Price;
import city.careline.runtime.event.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code price}. */
@Entity
@Table(name = "price")
@SuppressWarnings("NullAway.Init")
class PriceRow {
    @Id
    UUID id;

    @Column(name = "item_code")
    String itemCode;

    @Column(name = "provider_id")
    @Nullable
    UUID providerId;

    @Column(name = "fen_per_hour")
    long fenPerHour;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_to")
    @Nullable
    Instant validTo;

    PriceRow() {}

    static PriceRow of(String itemCode, Price price) {
        var row = new PriceRow();
        row.id = Ids.next();
        row.itemCode = itemCode;
        ProviderId provider = price.providerId();
        row.providerId = provider == null ? null : provider.value();
        row.fenPerHour = price.fenPerHour();
        row.validFrom = price.from();
        row.validTo = price.to();
        return row;
    }

    Price read() {
        return new Price(providerId == null ? null : new ProviderId(providerId), fenPerHour, validFrom, validTo);
    }

    /** True when the two are one price, perhaps with another end. */
    boolean isRowOf(Price price) {
        ProviderId provider = price.providerId();
        return Objects.equals(providerId, provider == null ? null : provider.value()) && validFrom.equals(price.from());
    }
}
