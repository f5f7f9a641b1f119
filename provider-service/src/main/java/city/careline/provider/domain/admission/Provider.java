package city.careline.provider.domain.admission;

import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.Paper;
import city.careline.provider.domain.supervision.Papers;
import city.careline.provider.domain.supervision.PublicContract;
import city.careline.provider.domain.supervision.Rectification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A franchised provider (加盟商) from application to exit.
 *
 * @param id the provider
 * @param particulars what it said about itself
 * @param standing where it stands
 * @param sites its sites, in the order they were opened
 * @param dossier what supervision keeps about it
 * @param version grows by one with every change
 */
public record Provider(
        ProviderId id, Particulars particulars, Standing standing, List<Site> sites, Dossier dossier, long version) {
    private static final long FIRST = 1;

    /** Keeps its own copy. */
    public Provider {
        sites = List.copyOf(sites);
    }

    /** A provider that asks to join. */
    public static Provider applied(ProviderId id, Particulars particulars, Papers papers, String actor, Instant now) {
        var standing = new Standing(Stage.APPLIED, "申请加盟", actor, now);
        return new Provider(id, particulars, standing, List.of(), Dossier.EMPTY.with(papers), FIRST);
    }

    /** A provider taken over from a register in which it had been admitted before. */
    public static Provider takenOver(
            ProviderId id, Particulars particulars, List<Site> sites, Dossier dossier, String actor, Instant now) {
        var standing = new Standing(Stage.ACTIVE, "批量导入", actor, now);
        return new Provider(id, particulars, standing, sites, dossier, FIRST);
    }

    /**
     * Goes to another stage, if the life cycle has that move; to ACTIVE only with valid papers and without an overdue
     * rectification.
     */
    public Move move(Stage to, String reason, String actor, Instant now) {
        if (to == standing.stage()) {
            return new Move.AlreadyThere(this);
        }
        var legal = standing.stage().legalMoves();
        if (!legal.contains(to)) {
            return new Move.Illegal(standing.stage(), legal);
        }
        return to == Stage.ACTIVE ? admitted(reason, actor, now) : moved(to, reason, actor, now);
    }

    private Move admitted(String reason, String actor, Instant now) {
        List<Paper> lacking = dossier.papers().lackingAt(now);
        if (!lacking.isEmpty()) {
            return new Move.PapersLacking(lacking);
        }
        Optional<Rectification> overdue = dossier.overdueAt(now);
        return overdue.isPresent() ? new Move.Unrectified(overdue.get()) : moved(Stage.ACTIVE, reason, actor, now);
    }

    private Move moved(Stage to, String reason, String actor, Instant now) {
        var there = new Standing(to, reason, actor, now);
        return new Move.Moved(new Provider(id, particulars, there, sites, dossier, version + 1));
    }

    /** The same with another dossier. */
    public Provider with(Dossier other) {
        return new Provider(id, particulars, standing, sites, other, version + 1);
    }

    /** Says something else about itself; credit code and kind stay what they are, and public contracts stay covered. */
    public Restatement restate(String name, List<Region> regions, @Nullable Phone phone, Instant now) {
        if (hasLeft()) {
            return new Restatement.ProviderLeft();
        }
        Optional<PublicContract> outside = dossier.contracts().stream()
                .filter(contract -> contract.isOpenAt(now))
                .filter(contract ->
                        regions.stream().noneMatch(region -> contract.region().isWithin(region.prefix())))
                .findFirst();
        if (outside.isPresent()) {
            return new Restatement.ContractOutside(outside.get());
        }
        var restated = new Particulars(name, particulars.creditCode(), particulars.kind(), regions, phone);
        return new Restatement.Restated(new Provider(id, restated, standing, sites, dossier, version + 1));
    }

    /** The same with one more site. */
    public Provider with(Site site) {
        var more = new ArrayList<>(sites);
        more.add(site);
        return new Provider(id, particulars, standing, more, dossier, version + 1);
    }

    /** True once it has left for good. */
    public boolean hasLeft() {
        return standing.stage() == Stage.EXITED;
    }

    /** True when the site is one of its own. */
    public boolean owns(SiteId site) {
        return sites.stream().anyMatch(own -> own.id().equals(site));
    }

    /** True when it serves some place inside the scope with the given prefix. */
    public boolean servesIn(String scope) {
        return particulars.serviceRegions().stream().anyMatch(region -> region.touches(scope));
    }

    /** True when all it serves lies inside the scope with the given prefix. */
    public boolean isWithin(String scope) {
        return particulars.serviceRegions().stream().allMatch(region -> region.isWithin(scope));
    }
}
