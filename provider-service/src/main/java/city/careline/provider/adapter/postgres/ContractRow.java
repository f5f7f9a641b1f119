package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.PublicContract;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code public_contract}. */
@Entity
@Table(name = "public_contract")
@SuppressWarnings("NullAway.Init")
class ContractRow implements EntryRow {
    @Id
    UUID id;

    @Column(name = "provider_id")
    UUID providerId;

    @Column(name = "region_code")
    String regionCode;

    @Column(name = "item_codes")
    String[] itemCodes;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_to")
    @Nullable
    Instant validTo;

    @Embedded
    MadePart made;

    @Embedded
    @Nullable
    EndPart ended;

    ContractRow() {}

    static ContractRow of(UUID provider, PublicContract contract) {
        var row = new ContractRow();
        row.id = contract.id().value();
        row.providerId = provider;
        row.made = MadePart.of(contract.made());
        row.ended = EndPart.of(contract.ended());
        row.regionCode = contract.region().code();
        row.itemCodes = contract.itemCodes().toArray(String[]::new);
        row.validFrom = contract.from();
        row.validTo = contract.to();
        return row;
    }

    @Override
    public UUID providerId() {
        return providerId;
    }

    @Override
    public void end(EndPart how) {
        ended = how;
    }

    @Override
    public PublicContract read() {
        return new PublicContract(
                new EntryId(id),
                new Region(regionCode),
                List.of(itemCodes),
                validFrom,
                validTo,
                made.read(),
                EndPart.read(ended));
    }
}
