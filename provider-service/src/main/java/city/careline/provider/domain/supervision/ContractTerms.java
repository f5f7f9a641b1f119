package city.careline.provider.domain.supervision;

import city.careline.provider.domain.place.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public contract somebody wants to put on file.
 *
 * @param id the id it gets
 * @param region whose elders it covers
 * @param itemCodes items it covers; empty covers every item
 * @param from first instant it holds, absent for now
 * @param to first instant it no longer holds, absent while open
 * @param reference number of the paper, or whatever it is called by
 */
public record ContractTerms(
        EntryId id,
        Region region,
        List<String> itemCodes,
        @Nullable Instant from,
        @Nullable Instant to,
        String reference) {

    /** Keeps its own copy. */
    public ContractTerms {
        itemCodes = List.copyOf(itemCodes);
    }

    /** First instant it would hold. */
    Instant begin(Instant now) {
        return from == null ? now : from;
    }

    /** The contract, as put on file by the actor. */
    PublicContract contract(String actor, Instant now) {
        return new PublicContract(id, region, itemCodes, begin(now), to, new Ruling(reference, actor, now), null);
    }
}
