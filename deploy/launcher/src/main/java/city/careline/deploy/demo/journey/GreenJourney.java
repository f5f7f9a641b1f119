package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.EventStream;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import city.careline.deploy.demo.TokenRequest;
import city.careline.deploy.demo.generator.Item;
import city.careline.deploy.pbx.LineCall;
import city.careline.deploy.pbx.Press;
import city.careline.deploy.pbx.SeatPhone;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The green key: another elder calls 996, the seat orders a bath on her quota, the first provider declines, the
 * second comes for fewer minutes than ordered, and the money is followed into the closed month and the next.
 */
final class GreenJourney {
    static final int ORDERED_MINUTES = 60;
    static final int CLOCKED_MINUTES = 40;

    private final Api api;
    private final Cast cast;
    private final Optional<Telephones> phones;
    private final JourneyLog log;
    private final Session supervisor;
    private final Money money;

    GreenJourney(Api api, Cast cast, Optional<Telephones> phones, JourneyLog log) {
        this.api = api;
        this.cast = cast;
        this.phones = phones;
        this.log = log;
        this.supervisor = api.as("supervisor");
        this.money = new Money(api);
    }

    void play(String seat) {
        try {
            YearMonth month = new OpenMonth(api, log).enter();
            Ordered ordered = call(seat, month);
            Story.Offer accepted = offers(ordered);
            visit(ordered, accepted);
            new Charging(money, log).check(ordered, accepted.provider());
            if (phones.isPresent()) {
                new OriginTrail(api, log).follow(ordered.order());
            }
            new MonthEnd(api, money, log).play(ordered.order().workOrderId(), accepted.provider(), month);
        } finally {
            api.clock().reset();
        }
    }

    private Ordered call(String seat, YearMonth month) {
        long price = Item.BATH_FEN_PER_HOUR * ORDERED_MINUTES / 60;
        Cast.Role elder = cast.first(
                person -> person.isEntitledOn(month.atDay(1)),
                role -> money.quota(role.id(), month)
                        .filter(quota -> quota.left() >= price)
                        .isPresent());
        Money.Quota before = money.quota(elder.id(), month).orElseThrow();
        log.step(
                "an elder with quota is chosen",
                "elderId",
                elder.id(),
                "month",
                month.toString(),
                "leftFen",
                before.left());
        Story order =
                phones.isPresent() ? byPhone(elder, seat, phones.get(), before, month) : withoutPhone(elder, month);
        return new Ordered(elder, order, before, month);
    }

    private Story byPhone(Cast.Role elder, String seat, Telephones telephones, Money.Quota before, YearMonth month) {
        try (SeatPhone _ = telephones.seat(seat);
                Desk desk = Desk.open(api, seat)) {
            log.step("a seat is signed on, its phone registered", "seat", seat);
            long since = System.nanoTime();
            String line = elder.household().line();
            try (LineCall call =
                    telephones.press(line, Press.GREEN, log, "green key pressed: 996 is called", elder.id())) {
                return onTheLine(elder, desk, call, since, before, month);
            }
        }
    }

    private Story withoutPhone(Cast.Role elder, YearMonth month) {
        log.notDone("green key pressed: 996 is called, a seat answers", "there is no telephone exchange");
        return order(api.as("operator"), elder, month, Map.of());
    }

    private Story onTheLine(
            Cast.Role elder, Desk desk, LineCall call, long since, Money.Quota before, YearMonth month) {
        EventStream.Event pop = desk.offered(since);
        String callId = Json.id(pop.data(), "callId");
        log.stepAt(pop.nanos(), "the seat rings", "callId", callId, "originId", Json.id(pop.data(), "originId"));
        EventStream.Event answered = desk.answered(callId);
        Telephones.answered(call);
        log.stepAt(answered.nanos(), "seat answers", "callId", callId);
        RedJourney.identified(pop.data(), elder, log);
        long shown = Json.fen(pop.data().path("quotaLeftFen"), elder.id());
        desk.operator().get(Service.ELDER, "/elders/" + elder.id() + "?callId=" + callId);
        desk.operator().get(Service.BILLING, "/elders/" + elder.id() + "/entitlement?month=" + month);
        Broken.unless(shown == before.left(), "the screen shows another quota than billing: " + shown);
        log.step("screen pop: elder, entitlement and quota left", "elderId", elder.id(), "quotaLeftFen", shown);
        Story order = order(desk.operator(), elder, month, Map.of("callId", callId));
        Telephones.hangUp(call);
        log.stepAt(desk.ended(callId).nanos(), "call ended", "callId", callId);
        return order;
    }

    private Story order(Session operator, Cast.Role elder, YearMonth month, Map<String, String> call) {
        var body = new LinkedHashMap<String, Object>(call);
        body.put("elderId", elder.id());
        body.put("itemCode", Item.BATH);
        body.put("minutes", ORDERED_MINUTES);
        JsonNode placed = operator.post(Service.DISPATCH, "/service-orders", body);
        var order = new Story(supervisor, Json.id(placed, "workOrderId"));
        log.step("the seat orders a bath", "workOrderId", order.workOrderId(), "item", Item.BATH, "minutes", 60);
        hold(order, elder, month);
        return order;
    }

    private void hold(Story order, Cast.Role elder, YearMonth month) {
        JsonNode hold = money.awaitHold(order.workOrderId(), "OPEN");
        Money.Quota quota = money.quota(elder.id(), month).orElseThrow();
        long held = Json.fen(hold, "heldFen");
        log.step(
                "quota is held",
                "holdId",
                Json.id(hold, "holdId"),
                "workOrderId",
                order.workOrderId(),
                "heldFen",
                held,
                "leftFen",
                quota.left());
        Broken.unless(held == Item.BATH_FEN_PER_HOUR * ORDERED_MINUTES / 60, "another amount is held than ordered");
    }

    /** The first provider declines; the first offer to another one is accepted. */
    private Story.Offer offers(Ordered ordered) {
        Story.Offer first = ordered.order().awaitOpen(1).getFirst();
        log.step(
                "offered to the first provider",
                "offerId",
                first.id(),
                "providerId",
                first.provider().toString());
        decline(first);
        log.step("the first provider declines", "offerId", first.id());
        Story.Offer next = other(ordered.order(), Set.of(first.id()));
        while (next.provider().equals(first.provider())) {
            decline(next);
            next = other(ordered.order(), Set.of(first.id(), next.id()));
        }
        log.step(
                "offered to the second provider",
                "offerId",
                next.id(),
                "providerId",
                next.provider().toString());
        return next;
    }

    private static Story.Offer other(Story order, Set<String> known) {
        order.await("an offer to somebody else", json -> open(order, known).size() == 1);
        return open(order, known).getFirst();
    }

    private static List<Story.Offer> open(Story order, Set<String> known) {
        return order.offers().stream()
                .filter(offer -> offer.isOpen() && !known.contains(offer.id()))
                .toList();
    }

    private void decline(Story.Offer offer) {
        api.as(TokenRequest.worker(offer.provider(), offer.worker()))
                .put(Service.DISPATCH, "/offers/" + offer.id() + "/decline", Map.of("reason", "暂时无法前往"));
    }

    private void visit(Ordered ordered, Story.Offer offer) {
        JsonNode granted = api.as(TokenRequest.worker(offer.provider(), offer.worker()))
                .put(Service.DISPATCH, "/offers/" + offer.id() + "/acceptance");
        String assignmentId = Json.id(granted, "assignmentId");
        log.step("the second provider accepts", "offerId", offer.id(), "assignmentId", assignmentId);
        var walk = new VisitWalk(
                api,
                offer.provider(),
                offer.worker(),
                assignmentId,
                ordered.elder().elder(),
                log);
        walk.enRoute();
        walk.arrive();
        walk.checkIn();
        Instant later = api.clock().now().plus(Duration.ofMinutes(CLOCKED_MINUTES));
        api.clock().moveTo(later);
        log.step("40 minutes pass (the city's clock is moved)", "cityTime", later.toString());
        walk.checkOut();
        ordered.order().awaitState("COMPLETED");
        log.step(
                "visit done: 40 of 60 ordered minutes",
                "workOrderId",
                ordered.order().workOrderId());
        supervisorFollowUp(ordered.order());
    }

    private void supervisorFollowUp(Story order) {
        api.as("operator")
                .post(
                        Service.DISPATCH,
                        "/work-orders/" + order.workOrderId() + "/follow-up",
                        Map.of("outcome", "SATISFIED"));
        order.awaitState("CLOSED");
        log.step("follow-up closes the order", "workOrderId", order.workOrderId());
    }
}
