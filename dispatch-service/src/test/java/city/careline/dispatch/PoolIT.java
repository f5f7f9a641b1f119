package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.careline.contracts.Risk;
import city.careline.contracts.billing.HoldGranted;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.application.Catalogue;
import city.careline.dispatch.application.DecisionCards;
import city.careline.dispatch.application.ExplainWaiting;
import city.careline.dispatch.application.OfferFromPool;
import city.careline.dispatch.application.RedecidePool;
import city.careline.dispatch.application.RegionPools;
import city.careline.dispatch.application.SurveyWaiting;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.application.WaitingOrders;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The waiting pool on real rows, locks and commits, with as many deciders as three instances would have. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class PoolIT extends InTown {
    private static final String OPEN = """
            select coalesce(max(each), 0) from (select count(*) as each from offer f join work_order o on o.id = f.work_order_id
            where f.state = 'OPEN' and o.region_code = ? group by %s) open_offers""";

    private final Catalogue catalogue;
    private final Deciders deciders;
    private Town.Resident elder = new Town.Resident(UUID.randomUUID(), UUID.randomUUID());

    /** Builds deciders as other instances would, each with a memory of its own. */
    @jakarta.enterprise.context.Dependent
    static class Deciders {
        private final UnitsOfWork units;
        private final WaitingOrders waiting;
        private final Candidates candidates;
        private final TravelTimes travels;
        private final SurveyWaiting surveyWaiting;
        private final ExplainWaiting explainWaiting;
        private final OfferFromPool offerFromPool;
        private final DecisionCards cards;

        Deciders(
                UnitsOfWork units,
                WaitingOrders waiting,
                Candidates candidates,
                TravelTimes travels,
                SurveyWaiting surveyWaiting,
                ExplainWaiting explainWaiting,
                OfferFromPool offerFromPool,
                DecisionCards cards) {
            this.units = units;
            this.waiting = waiting;
            this.candidates = candidates;
            this.travels = travels;
            this.surveyWaiting = surveyWaiting;
            this.explainWaiting = explainWaiting;
            this.offerFromPool = offerFromPool;
            this.cards = cards;
        }

        RedecidePool another() {
            return new RedecidePool(
                    units,
                    waiting,
                    candidates,
                    new RegionPools(travels),
                    surveyWaiting,
                    explainWaiting,
                    offerFromPool,
                    cards);
        }
    }

    @Inject
    PoolIT(Candidates candidates, Catalogue catalogue, FieldCipher cipher, Deciders deciders) {
        super(candidates, cipher);
        this.catalogue = catalogue;
        this.deciders = deciders;
    }

    @BeforeEach
    void begin() {
        town.sellsBaths(catalogue);
        elder = town.resident(Risk.GENERAL, cipher);
    }

    @Test
    void L13_decidersRacingNeverAskAWorkerOrForAnOrderTwiceAtOnce() {
        for (int n = 1; n <= 4; n++) {
            town.staff(200 * n, Town.BATH);
        }
        town.settled();
        List<UUID> orders = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            orders.add(granted(place()));
        }
        RedecidePool one = deciders.another();
        RedecidePool two = deciders.another();
        for (int round = 0; round < 15; round++) {
            race(one, two);
            assertThat(most("f.worker_id")).isLessThanOrEqualTo(1);
            assertThat(most("f.work_order_id")).isLessThanOrEqualTo(1);
            Rows.update(
                    "update deadline set due_at = careline_now() where work_order_id = any(?) and matter = 'OFFERS'",
                    (Object) orders.toArray(UUID[]::new));
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> open() == 4);
    }

    private void race(RedecidePool one, RedecidePool two) {
        String county = town.region().substring(0, 6);
        Uni.join()
                .all(one.handle(county), two.handle(county), one.handle(county), two.handle(county))
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private long most(String of) {
        return Rows.count(OPEN.formatted(of), town.region());
    }

    private long open() {
        return Rows.count(
                "select count(*) from offer f join work_order o on o.id = f.work_order_id "
                        + "where f.state = 'OPEN' and o.region_code = ?",
                town.region());
    }

    @Test
    void L13_whoBecomesFreeIsOfferedTheOrderThatWaits() {
        Town.Staff only = town.staff(200, Town.BATH);
        town.settled();
        UUID first = granted(place());
        UUID offer = offerTo(first, only);
        UUID waits = granted(place());
        UUID assignment = UUID.fromString(Service.as(only)
                .put("/offers/{id}/acceptance", offer)
                .statusCode(200)
                .extract()
                .path("assignmentId"));
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        Rows.count("select count(*) from work_order where id = ? and state = 'WAITING'", waits) == 1);
        Service worker = Service.as(only);
        String here = "{\"latitude\":%s,\"longitude\":%s}"
                .formatted(town.north(0).latitude(), town.north(0).longitude());
        worker.put("/assignments/{id}/en-route", assignment).statusCode(200);
        worker.put("/assignments/{id}/arrival", assignment).statusCode(200);
        worker.put("/assignments/{id}/check-in", here, assignment).statusCode(200);
        worker.put("/assignments/{id}/check-out", here, assignment).statusCode(200);
        assertThat(kafka.await(OfferMade.TYPE, one -> one.workOrderId().equals(waits))
                        .workerId())
                .isEqualTo(only.worker());
    }

    private UUID place() {
        return UUID.fromString(Service.as("operator", town.region())
                .post(
                        "/service-orders",
                        "{\"elderId\":\"%s\",\"itemCode\":\"%s\",\"minutes\":60}".formatted(elder.elder(), Town.BATH))
                .statusCode(201)
                .extract()
                .path("workOrderId"));
    }

    private UUID granted(UUID id) {
        kafka.publish(
                HoldGranted.TYPE,
                new HoldGranted(
                        UUID.randomUUID(),
                        id,
                        elder.elder(),
                        UUID.randomUUID(),
                        6_000,
                        0,
                        14_000,
                        Instant.now(),
                        Instant.now().plus(Duration.ofDays(1))),
                id.toString());
        return id;
    }
}
