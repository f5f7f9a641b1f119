package city.careline.elder.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import city.careline.contracts.Topics;
import city.careline.contracts.elder.ElderPublished;
import city.careline.contracts.elder.TerminalPublished;
import city.careline.elder.Examples;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "elder"))
class ImportResourceIT {
    @BeforeEach
    void regions() {
        Api.ensureRegions();
    }

    private static Map<String, Object> row() {
        var row = Api.elder();
        row.put("terminal", Map.of("lineNumber", Examples.phone().digits()));
        return row;
    }

    private static Response imported(List<?> rows) {
        return Api.post(Api.county(), "/imports/elders", Map.of("elders", rows));
    }

    @Test
    void L30_aRefusedRowIsReportedAndTheOthersCommit() {
        var bad = row();
        bad.put("identityNumber", "1");
        var nameless = row();
        nameless.remove("name");
        var foreign = row();
        foreign.put("regionCode", Examples.FARAWAY.value());
        var good = row();

        imported(Arrays.asList(bad, good, nameless, foreign, good, null))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("elders.row", contains(1))
                .body("elders[0].terminalId.length()", equalTo(36))
                .body("refused.row", contains(0, 2, 5, 3, 4))
                .body("refused.rule", contains("GB11643", "NotBlank", "NotNull", "Scope", "Elder already registered"));

        Api.get(Api.operator(), "/elders?phone={phone}", good.get("phone"))
                .then()
                .body("items", hasSize(1));
        imported(List.of(good)).then().statusCode(200).body("accepted", equalTo(0));
    }

    @Test
    void L30_twoThousandEldersTakeSecondsAndAllAreAnnounced() {
        var elders = new HashSet<String>();
        var terminals = new HashSet<String>();
        try (KafkaLog log = KafkaLog.fromNow(Topics.ELDERS, Topics.TERMINALS)) {
            List<List<Map<String, Object>>> requests = IntStream.range(0, 4)
                    .mapToObj(request ->
                            IntStream.range(0, 500).mapToObj(i -> row()).toList())
                    .toList();
            long begin = System.nanoTime();
            for (List<Map<String, Object>> rows : requests) {
                Response response = imported(rows);
                response.then().statusCode(200).body("accepted", equalTo(500)).body("refused", hasSize(0));
                elders.addAll(response.path("elders.elderId"));
                terminals.addAll(response.path("elders.terminalId"));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(took).isLessThan(Duration.ofSeconds(20));
            assertThat(elders).hasSize(2_000);
            log.awaitEvent(
                    event -> {
                        elders.remove(event.key());
                        terminals.remove(event.key());
                        return elders.isEmpty() && terminals.isEmpty();
                    },
                    Duration.ofSeconds(30));
            assertThat(log.all(ElderPublished.TYPE)).hasSizeGreaterThanOrEqualTo(2_000);
            assertThat(log.all(TerminalPublished.TYPE)).hasSizeGreaterThanOrEqualTo(2_000);
        }
    }

    @Test
    void L30_takesAtMostFiveHundredRows() {
        var rows = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            rows.add(Map.of());
        }

        imported(rows)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("elders"))
                .body("errors[0].rule", equalTo("Size"));
        imported(List.of()).then().statusCode(400).body("errors[0].rule", equalTo("NotEmpty"));
    }
}
