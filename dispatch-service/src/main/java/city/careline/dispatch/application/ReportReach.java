package city.careline.dispatch.application;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.PositionPolicy;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.reach.CapableSite;
import city.careline.dispatch.domain.reach.ElderHome;
import city.careline.dispatch.domain.reach.ReachCensus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reports the service circle (G01): how many served elders of each community somebody capable reaches within some
 * minutes. Elders are read page by page and reckoned in the background; at most a few reports are made at once.
 */
@ApplicationScoped
public class ReportReach {
    private static final int PAGE = 5_000;
    private static final int AT_ONCE = 4;
    private static final GeoPoint ANYWHERE = new GeoPoint(0, 0);

    private final Candidates candidates;
    private final Catalogue catalogue;
    private final TravelTimes travels;
    private final ReachAreas areas;
    private final ElderHomes homes;
    private final UnitsOfWork units;
    private final BackgroundWork background;
    private final AtomicInteger underway = new AtomicInteger();

    /** Reads elders from the store and sites from memory. */
    public ReportReach(
            Candidates candidates,
            Catalogue catalogue,
            TravelTimes travels,
            ReachAreas areas,
            ElderHomes homes,
            UnitsOfWork units,
            BackgroundWork background) {
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.travels = travels;
        this.areas = areas;
        this.homes = homes;
        this.units = units;
        this.background = background;
    }

    /**
     * What is asked.
     *
     * @param regionPrefix digits the region's codes begin with; empty means everywhere
     * @param itemCode what somebody must be able to do
     * @param within how soon
     * @param withAreas true to add the area around each site
     */
    public record Question(String regionPrefix, String itemCode, Duration within, boolean withAreas) {}

    /** The report, or why there is none. */
    public Uni<ReachOutcome> handle(Question question) {
        if (catalogue.findItem(question.itemCode()).isEmpty()) {
            return Uni.createFrom().item(new ReachOutcome.UnknownItem());
        }
        if (underway.incrementAndGet() > AT_ONCE) {
            underway.decrementAndGet();
            return Uni.createFrom().item(new ReachOutcome.Busy());
        }
        return units.run(work -> Uni.createFrom().item(work.now()))
                .emitOn(background)
                .chain(now -> report(question, now))
                .eventually(underway::decrementAndGet);
    }

    private Uni<ReachOutcome> report(Question question, Instant now) {
        List<CapableSite> sites =
                CapableSite.of(candidates.outwardFrom(ANYWHERE, PositionPolicy.STANDARD, now), question.itemCode(), now)
                        .stream()
                        .filter(site -> site.servesWithin(question.regionPrefix()))
                        .toList();
        return count(new ReachCensus(sites, travels, question.within()), question.regionPrefix(), null)
                .map(census -> new ReachOutcome.Reported(census.report(), areas(sites, question)));
    }

    private Uni<ReachCensus> count(ReachCensus census, String regionPrefix, @Nullable ElderHome after) {
        return units.run(work -> homes.list(work, regionPrefix, after, PAGE))
                .emitOn(background)
                .chain(page -> {
                    census.addAll(page);
                    return page.size() < PAGE
                            ? Uni.createFrom().item(census)
                            : count(census, regionPrefix, page.getLast());
                });
    }

    private List<ReachAreas.Area> areas(List<CapableSite> sites, Question question) {
        return question.withAreas()
                ? sites.stream()
                        .map(site -> areas.around(site.point(), question.within()))
                        .toList()
                : List.of();
    }
}
