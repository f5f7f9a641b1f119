package city.careline.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import city.careline.contracts.Topics;
import city.careline.contracts.provider.PositionReported;
import city.careline.provider.application.Samples;
import city.careline.runtime.event.Ids;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.CityDatabase;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class PositionResourceIT {
    private static final String HERE = """
            {"latitude":31.75,"longitude":116.5,"accuracyMeters":12}""";
    private final UUID worker = Ids.next();
    private final Desk phone = new Desk(Tokens.of("worker").worker(worker).provider(Ids.next()));

    @Test
    void arrivesOnKafkaUnderTheServersTime() {
        Instant before = Instant.now();
        try (KafkaLog log = KafkaLog.fromNow(Topics.POSITIONS)) {
            phone.put("/workers/{id}/position", HERE, worker).statusCode(204);
            PositionReported reported =
                    log.await(PositionReported.TYPE, event -> event.workerId().equals(worker));
            assertThat(reported.latitude()).isEqualTo(31.75);
            assertThat(reported.accuracyMeters()).isEqualTo(12);
            assertThat(reported.at())
                    .isBetween(before.minusSeconds(5), Instant.now().plusSeconds(5));
        }
    }

    @Test
    void isConvertedFromThePhonesSystem() {
        try (KafkaLog log = KafkaLog.fromNow(Topics.POSITIONS)) {
            phone.put("/workers/{id}/position", HERE.replace("}", ",\"crs\":\"BD09\"}"), worker)
                    .statusCode(204);
            PositionReported reported =
                    log.await(PositionReported.TYPE, event -> event.workerId().equals(worker));
            assertThat(reported.latitude()).isBetween(31.744, 31.748);
            assertThat(reported.longitude()).isBetween(116.486, 116.492);
        }
    }

    @Test
    void isTakenFromTheTokensWorkerOnly() {
        phone.put("/workers/{id}/position", HERE, Ids.next()).statusCode(403);
        new Desk(Tokens.of("worker"))
                .put("/workers/{id}/position", HERE, worker)
                .statusCode(403);
        Desk.of("service").put("/workers/{id}/position", HERE, worker).statusCode(204);
    }

    @Test
    void isRefusedOffTheGlobe() {
        phone.put("/workers/{id}/position", HERE.replace("31.75", "91"), worker)
                .statusCode(400)
                .body("errors[0].field", is("latitude"));
    }

    @Test
    void isShownToWhoMaySeeTheWorker() {
        UUID provider = Desk.admitted(Samples.county());
        UUID own = Desk.worker(provider);
        new Desk(Tokens.of("worker").worker(own).provider(provider))
                .put("/workers/{id}/position", HERE, own)
                .statusCode(204);
        Desk.ofProvider(provider).get("/workers/{id}", own).body("position.accuracyMeters", is(12));
    }

    /** Only what writes takes a transaction id, so counting them counts writes; a little is left to autovacuum. */
    @Test
    void twoHundredReportsWriteNothingToTheDatabase() throws SQLException {
        try (KafkaLog log = KafkaLog.fromNow(Topics.POSITIONS);
                var connection = CityDatabase.connect("provider")) {
            long before = nextTransactionId(connection);
            for (int i = 1; i <= 200; i++) {
                phone.put("/workers/{id}/position", HERE.replace("12", String.valueOf(i)), worker)
                        .statusCode(204);
            }
            log.await(PositionReported.TYPE, event -> event.workerId().equals(worker) && event.accuracyMeters() == 200);
            assertThat(nextTransactionId(connection) - before).isLessThan(10);
        }
    }

    private static long nextTransactionId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
