package city.careline.dispatch;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.NewIds;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.Wishes;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Matching;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Hold;
import city.careline.dispatch.domain.order.Incident;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.Offering;
import city.careline.dispatch.domain.order.Opening;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.Signal;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.dispatch.domain.policy.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invented things that several tests begin with. */
public final class Samples {
    /** When tests begin. */
    public static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    /** An invented community. */
    public static final RegionCode REGION = new RegionCode("990101001001");

    /** A home there. */
    public static final Home HOME = new Home(new GeoPoint(31.75, 116.5), REGION);

    /** An origin. */
    public static final String ORIGIN = "0123456789abcdef0123456789abcdef";

    /** Offers wait for the seat. */
    public static final ReleasePolicy WAITING =
            new ReleasePolicy(new Scope("", Kind.INCIDENT, null), Duration.ofSeconds(20), Duration.ofHours(2));

    /** Offers go out at once. */
    public static final ReleasePolicy AT_ONCE =
            new ReleasePolicy(new Scope("", Kind.INCIDENT, null), Duration.ZERO, Duration.ofHours(2));

    /** Three at once, a minute each, two waves. */
    public static final OfferPolicy THREE = new OfferPolicy(
            new Scope("", Kind.INCIDENT, null),
            OfferPolicy.Mode.WAVES,
            List.of(new Ring(30_000, 3, Duration.ofSeconds(60))),
            2,
            Duration.ofSeconds(60),
            Duration.ofHours(4),
            300);

    /** From the waiting pool to one at a time, a minute each, two offers a round. */
    public static final OfferPolicy POOL = new OfferPolicy(
            new Scope("", Kind.SERVICE_ORDER, null),
            OfferPolicy.Mode.POOL,
            List.of(new Ring(30_000, 1, Duration.ofSeconds(60))),
            2,
            Duration.ofSeconds(60),
            Duration.ofHours(4),
            300);

    /** Fresh ids. */
    public static final NewIds IDS = UUID::randomUUID;

    private Samples() {}

    /** An elder at the home. */
    public static Elder elder() {
        return new Elder(new ElderId(UUID.randomUUID()), UUID.randomUUID(), HOME, Risk.HIGH, true, Set.of(), null, 1);
    }

    /** The header of an order for this elder, or for nobody known. */
    public static OrderHeader header(@Nullable Elder elder) {
        return new OrderHeader(
                new WorkOrderId(UUID.randomUUID()),
                ORIGIN,
                OrderState.AWAITING_RELEASE,
                OrderHeader.SUPERVISOR,
                Risk.HIGH,
                elder == null ? List.of() : List.of(elder.id()),
                elder == null ? null : elder.householdId(),
                elder == null ? null : elder.home().region(),
                elder == null ? null : elder.home(),
                UUID.randomUUID(),
                NOW,
                0,
                0,
                null,
                null,
                null);
    }

    /** An incident for this elder, or from an unknown line. */
    public static Incident incident(@Nullable Elder elder) {
        OrderHeader header = header(elder);
        return new Incident(
                header,
                new Signal(UUID.randomUUID(), header.callId(), NOW),
                elder == null ? "line-" + header.id() : null);
    }

    /** An ordered bath. */
    public static ServiceOrder serviceOrder(Instant wanted) {
        return new ServiceOrder(header(elder()), "BATH_HELP", 60, wanted, Hold.AWAITED);
    }

    /** An incident whose offers may go out. */
    public static Docket released() {
        return released(incident(elder()));
    }

    /** This incident, offers may go out. */
    public static Docket released(Incident incident) {
        return Opening.incident(incident, false, AT_ONCE, NOW).after();
    }

    /** An incident with so many open offers of its first wave. */
    public static Docket offered(int offers) {
        return Offering.wave(released(), card(offers), THREE, IDS, NOW).after();
    }

    /** A card that chose so many. */
    public static DecisionCard card(int chosen) {
        return Matching.choose(
                IntStream.range(0, chosen).mapToObj(i -> worker(100 * (i + 1))).toList(),
                need(Math.max(1, chosen)),
                MatchingPolicy.standard(Kind.INCIDENT),
                GreatCircleTravel.STANDARD,
                Map.of(),
                List.of());
    }

    /** What an emergency at the home needs. */
    public static Need need(int wanted) {
        return new Need(
                Kind.INCIDENT,
                new Item(WorkOrder.URGENT_HELP, true, 1, 600, Set.of()),
                HOME,
                NOW,
                NOW,
                null,
                false,
                Wishes.NONE,
                Set.of(),
                new Ring(30_000, wanted, Duration.ofSeconds(60)),
                0);
    }

    /** A worker who passes every gate, so many metres north of the home. */
    public static Candidate worker(int metersNorth) {
        return Someone.north(metersNorth).candidate();
    }

    /** So many metres north of the home. */
    public static GeoPoint north(int meters) {
        return new GeoPoint(
                HOME.point().latitude() + meters / 111_195.0, HOME.point().longitude());
    }

    /** The worker an offer was made to. */
    public static Answerer worker(Offer offer) {
        return new Answerer(offer.terms().providerId(), offer.terms().workerId());
    }
}
