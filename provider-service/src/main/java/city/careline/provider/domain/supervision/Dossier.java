package city.careline.provider.domain.supervision;

import city.careline.provider.domain.place.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What supervision keeps about a provider.
 *
 * @param papers licence and insurance
 * @param entries contracts, restrictions and rectification orders, ended ones included
 * @param rating the latest evaluation, absent before the first
 */
public record Dossier(
        Papers papers, List<Entry> entries, @Nullable Rating rating) {
    /** Of somebody nothing is known about yet. */
    public static final Dossier EMPTY = new Dossier(Papers.NONE, List.of(), null);

    /** Keeps its own copy. */
    public Dossier {
        entries = List.copyOf(entries);
    }

    /** The same with other papers. */
    public Dossier with(Papers other) {
        return new Dossier(other, entries, rating);
    }

    /** The same with another evaluation. */
    public Dossier with(Rating latest) {
        return new Dossier(papers, entries, latest);
    }

    /** The same with one more entry. */
    Dossier with(Entry entry) {
        return new Dossier(
                papers, Stream.concat(entries.stream(), Stream.of(entry)).toList(), rating);
    }

    /** Contracts under which visits may be charged to public money. */
    public List<PublicContract> contracts() {
        return only(PublicContract.class);
    }

    /** What it must not do or must not have done. */
    public List<Restriction> restrictions() {
        return only(Restriction.class);
    }

    /** What it had or has to put right. */
    public List<Rectification> rectifications() {
        return only(Rectification.class);
    }

    /** Puts a contract on file, if it lies within the regions served and nothing speaks against it. */
    public Contracting sign(ContractTerms terms, List<Region> served, String actor, Instant now) {
        Optional<Restriction> blacklisting = restrictions().stream()
                .filter(entry -> entry.isBlacklistingAt(now))
                .findFirst();
        if (blacklisting.isPresent()) {
            return new Contracting.Blacklisted(blacklisting.get());
        }
        if (served.stream().noneMatch(region -> terms.region().isWithin(region.prefix()))) {
            return new Contracting.OutsideRegions(terms.region());
        }
        Instant to = terms.to();
        if (to != null && !(to.isAfter(now) && to.isAfter(terms.begin(now)))) {
            return new Contracting.Over();
        }
        PublicContract contract = terms.contract(actor, now);
        return contracts().stream()
                .filter(contract::overlaps)
                .findFirst()
                .<Contracting>map(Contracting.Overlapping::new)
                .orElseGet(() -> new Contracting.Signed(with(contract), contract));
    }

    /** Lays a restriction from now on or later. */
    public Restricting restrict(RestrictionTerms terms, String actor, Instant now) {
        if (terms.begin(now).isBefore(now)) {
            return new Restricting.InThePast();
        }
        if (terms.neverHolds(now)) {
            return new Restricting.NeverHolds();
        }
        Restriction restriction = terms.restriction(actor, now);
        return new Restricting.Laid(with(restriction), restriction);
    }

    /** Orders something to be put right. */
    public Ordering order(RectificationTerms terms, String actor, Instant now) {
        if (!terms.deadline().isAfter(now)) {
            return new Ordering.DeadlinePassed();
        }
        Rectification rectification = terms.order(actor, now);
        return new Ordering.Ordered(with(rectification), rectification);
    }

    /** Ends an entry of that kind: a contract, a restriction, or a rectification that has been met. */
    public Ending end(Class<? extends Entry> kind, EntryId id, Ruling ending) {
        Optional<? extends Entry> found =
                only(kind).stream().filter(entry -> entry.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return new Ending.Unknown();
        }
        Entry entry = found.get();
        if (!entry.isOpenAt(ending.at())) {
            return new Ending.AlreadyOver(entry);
        }
        Entry ended = entry.endedBy(ending);
        var others = new ArrayList<>(entries);
        others.replaceAll(other -> other.id().equals(id) ? ended : other);
        return new Ending.Ended(new Dossier(papers, others, rating), ended);
    }

    /** The rectification order that has been overdue longest. */
    public Optional<Rectification> overdueAt(Instant now) {
        return rectifications().stream()
                .filter(order -> order.isOverdueAt(now))
                .min(Comparator.comparing(Rectification::deadline));
    }

    private <E extends Entry> List<E> only(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
