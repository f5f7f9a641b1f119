package city.careline.provider.domain.supervision;

import city.careline.provider.domain.place.Region;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract with a county or city under which visits may be charged to public money.
 *
 * @param id its id
 * @param region whose elders it covers, with everything below it
 * @param itemCodes items it covers, each once; empty covers every item
 * @param from first instant it holds
 * @param to first instant it no longer holds as agreed, absent while open
 * @param made who put it on file
 * @param ended who ended it before its time
 */
public record PublicContract(
        EntryId id,
        Region region,
        List<String> itemCodes,
        Instant from,
        @Nullable Instant to,
        Ruling made,
        @Nullable Ruling ended)
        implements Entry {

    /** Drops repeated items; refuses a span that is empty or backwards. */
    public PublicContract {
        itemCodes = itemCodes.stream().distinct().toList();
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a contract begins before it ends");
        }
    }

    /** First instant it does not hold any more, whether agreed or decided; absent while open. */
    public @Nullable Instant until() {
        return Spans.earlier(to, ended);
    }

    @Override
    public PublicContract endedBy(Ruling ending) {
        return new PublicContract(id, region, itemCodes, from, to, made, ending);
    }

    @Override
    public boolean isOpenAt(Instant now) {
        return Spans.endsAfter(until(), now);
    }

    /** True when both cover an item in a place at an instant. */
    boolean overlaps(PublicContract other) {
        return Spans.endsAfter(until(), other.from)
                && Spans.endsAfter(other.until(), from)
                && region.touches(other.region.prefix())
                && sharesItem(other);
    }

    private boolean sharesItem(PublicContract other) {
        return itemCodes.isEmpty()
                || other.itemCodes.isEmpty()
                || itemCodes.stream().anyMatch(other.itemCodes::contains);
    }
}
