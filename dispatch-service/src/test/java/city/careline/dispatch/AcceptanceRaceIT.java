package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.dispatch.AssignmentMade;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.dispatch.application.Candidates;
import city.careline.dispatch.domain.Kind;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Seeds;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fifty workers accept their fifty offers of one order in the same instant, over HTTP, against real PostgreSQL. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class AcceptanceRaceIT {
    private static final int RUNNERS = 50;
    private static final String GRANTED = "200";
    private static final String TAKEN = "409 urn:careline:problem:offer-already-taken";

    private final Candidates candidates;
    private final FieldCipher cipher;
    private final KafkaLog kafka = KafkaLog.fromNow(Topics.WORK_ORDERS);

    @Inject
    AcceptanceRaceIT(Candidates candidates, FieldCipher cipher) {
        this.candidates = candidates;
        this.cipher = cipher;
    }

    @AfterEach
    void end() {
        kafka.close();
    }

    private record Runner(Town.Staff staff, UUID offer) {}

    @Test
    void ofFiftyAtOnceExactlyOneWinsAndTheWinnerRepeatingIsGrantedAgain() throws Exception {
        Town town = Town.found(kafka, candidates);
        Map<UUID, Town.Staff> staff = new java.util.HashMap<>();
        for (int i = 0; i < RUNNERS; i++) {
            Town.Staff one = town.helper(50 * (i + 1));
            staff.put(one.worker(), one);
        }
        town.settled();
        Rows.update("""
                insert into offer_policy (region_prefix, kind, risk, item_code, mode, rings, max_waves, retry_seconds,
                  wait_at_most_seconds, visit_meters)
                values (?, ?, '', '', 'WAVES', '[{"radiusMeters":30000,"parallel":50,"providerKinds":[],"answerSeconds":600}]',
                  3, 60, 14400, 300)""", town.region().substring(0, 6), Kind.INCIDENT.name());
        for (int round = 0; round < Seeds.count(20, 200); round++) {
            race(town, staff);
        }
    }

    private void race(Town town, Map<UUID, Town.Staff> staff) throws Exception {
        var elder = town.resident(Risk.HIGH, cipher);
        var press = town.press(elder, Risk.HIGH);
        List<Runner> runners = runners(press.alarmId(), staff);
        var barrier = new CyclicBarrier(RUNNERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(RUNNERS)) {
            List<Future<String>> answers = runners.stream()
                    .map(runner -> threads.submit(() -> {
                        barrier.await();
                        return accept(runner);
                    }))
                    .toList();
            Map<String, Long> counts = count(answers);
            assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(GRANTED, 1L, TAKEN, RUNNERS - 1L));
            int winner = indexOfWinner(answers);
            assertThat(accept(runners.get(winner))).as("the winner repeating").isEqualTo(GRANTED);
        }
        UUID order = runners.getFirst().offer();
        assertThat(Rows.count(
                        "select count(*) from assignment where work_order_id = (select work_order_id from offer where id = ?)",
                        order))
                .isEqualTo(1);
        kafka.await(
                AssignmentMade.TYPE,
                one -> runners.stream().anyMatch(runner -> runner.offer().equals(one.offerId())));
        Rows.update(
                "update assignment set stage = 'COMPLETED' where work_order_id = (select work_order_id from offer where id = ?)",
                order);
    }

    private List<Runner> runners(UUID alarm, Map<UUID, Town.Staff> staff) {
        var opened = kafka.await(
                city.careline.contracts.dispatch.IncidentOpened.TYPE,
                one -> one.alarmId().equals(alarm));
        var runners = new ArrayList<Runner>();
        for (Town.Staff one : staff.values()) {
            UUID offer = kafka.await(
                            OfferMade.TYPE,
                            made -> made.workOrderId().equals(opened.workOrderId())
                                    && made.workerId().equals(one.worker()))
                    .offerId();
            runners.add(new Runner(one, offer));
        }
        return runners;
    }

    private static String accept(Runner runner) {
        var response = Service.as(runner.staff())
                .put("/offers/{id}/acceptance", runner.offer())
                .extract();
        return response.statusCode() == 200 ? GRANTED : response.statusCode() + " " + response.path("type");
    }

    private static Map<String, Long> count(List<Future<String>> answers)
            throws InterruptedException, ExecutionException {
        var all = new ArrayList<String>();
        for (Future<String> answer : answers) {
            all.add(answer.get());
        }
        return all.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static int indexOfWinner(List<Future<String>> answers) throws InterruptedException, ExecutionException {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).get().equals(GRANTED)) {
                return i;
            }
        }
        throw new AssertionError("nobody won");
    }
}
