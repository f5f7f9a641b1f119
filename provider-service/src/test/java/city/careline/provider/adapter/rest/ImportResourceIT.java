package city.careline.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import city.careline.contracts.Topics;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.ProviderState;
import city.careline.contracts.provider.WorkerPublished;
import city.careline.provider.application.Samples;
import city.careline.provider.domain.place.Region;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class ImportResourceIT {
    private final Desk admin = Desk.of("admin");
    private static final String RATING = """
            {"score":66,"period":"2025","reason":"年度考核"}""";
    private final Region county = Samples.county();

    @Test
    void L15_sixtyProvidersWithThreeHundredWorkersTakeAFewSeconds() {
        admin.post(
                        "/imports/providers",
                        "{\"providers\":[" + row(Samples.creditCode().value(), 1) + "]}")
                .statusCode(200);
        String rows = IntStream.range(0, 60)
                .mapToObj(i -> row(Samples.creditCode().value(), 5))
                .collect(Collectors.joining(","));
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS, Topics.WORKERS)) {
            long begun = System.nanoTime();
            var answer = admin.post("/imports/providers", "{\"providers\":[" + rows + "]}")
                    .statusCode(200)
                    .body("accepted", hasSize(60), "refused", hasSize(0))
                    .extract()
                    .jsonPath();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            UUID last = answer.getUUID("accepted[59].workerIds[4]");
            WorkerPublished worker =
                    log.await(WorkerPublished.TYPE, event -> event.workerId().equals(last));
            assertThat(worker.siteId()).isEqualTo(answer.getUUID("accepted[59].siteIds[0]"));
            assertThat(worker.shifts()).hasSize(1);
            UUID first = answer.getUUID("accepted[0].providerId");
            ProviderPublished provider = log.await(
                    ProviderPublished.TYPE, event -> event.providerId().equals(first));
            assertThat(provider.state()).isEqualTo(ProviderState.ACTIVE);
            assertThat(provider.sites()).hasSize(1);
            admin.get("/providers/{id}/workers", first).body("$", hasSize(5));
            admin.get("/providers/{id}/history", first).body("to", equalTo(List.of("ACTIVE")));
        }
    }

    @Test
    void refusedRowsAreNamedWithFieldAndRuleAndTheOthersAreKept() {
        String good = Samples.creditCode().value();
        String body = "{\"providers\":["
                + String.join(
                        ",",
                        row(good, 1),
                        row("91990101000000000", 1),
                        row(good, 1),
                        row(Samples.creditCode().value(), 1).replace("URGENT_HELP", "NOT_THERE"),
                        row(Samples.creditCode().value(), 1).replace("演示网点", ""),
                        row(Samples.creditCode().value(), 1).replace("\"siteIndex\":0", "\"siteIndex\":7"))
                + "]}";
        admin.post("/imports/providers", body)
                .statusCode(200)
                .body("accepted.row", equalTo(List.of(0)))
                .body("refused.row", equalTo(List.of(1, 2, 3, 4, 5)))
                .body(
                        "refused.field",
                        equalTo(List.of(
                                "creditCode",
                                "creditCode",
                                "workers[0].itemCodes",
                                "sites[0].name",
                                "workers.siteIndex")))
                .body(
                        "refused.rule",
                        equalTo(List.of("GB32100", "CreditCodeTaken", "UnknownItem", "NotBlank", "UnknownSite")));
        admin.post("/imports/providers", "{\"providers\":[" + row(good, 0) + "]}")
                .body("refused[0].rule", is("CreditCodeTaken"));
    }

    @Test
    void C32_whatSupervisionKnewIsTakenOverAndPublished() {
        String row = row(Samples.creditCode().value(), 1)
                .replace("\"capacity\":1", "\"capacity\":1,\"restMinutes\":20,\"rating\":" + RATING)
                .replaceFirst("\"sites\"", """
                        "licenceUntil":"2030-01-01T00:00:00Z","rating":%s,
                        "publicContracts":[{"regionCode":"%s","from":"2026-01-01T00:00:00Z"}],
                        "restrictions":[{"cause":"BLACKLIST","from":"2026-01-01T00:00:00Z","reason":"虚报"}],
                        "rectifications":[{"demand":"补齐记录","deadline":"2090-01-01T00:00:00Z"}],
                        "sites\"""".formatted(RATING, county.code()));
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS, Topics.WORKERS)) {
            UUID id = admin.post("/imports/providers", "{\"providers\":[" + row + "]}")
                    .statusCode(200)
                    .body("refused", hasSize(0))
                    .extract()
                    .jsonPath()
                    .getUUID("accepted[0].providerId");
            ProviderPublished published = log.await(
                    ProviderPublished.TYPE, event -> event.providerId().equals(id));
            assertThat(published.licenceUntil()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(published.insuredUntil()).isNull();
            assertThat(published.rating()).isEqualTo(66);
            assertThat(published.publicContracts()).hasSize(1);
            assertThat(published.restrictions())
                    .extracting(ProviderPublished.Restriction::cause)
                    .containsExactly(ProviderPublished.Cause.BLACKLIST, ProviderPublished.Cause.RECTIFICATION);
            WorkerPublished worker =
                    log.await(WorkerPublished.TYPE, event -> event.providerId().equals(id));
            assertThat(worker.restMinutes()).isEqualTo(20);
            assertThat(worker.rating()).isEqualTo(66);
        }
        String outside = row.replace(
                "\"publicContracts\":[{\"regionCode\":\"" + county.code(),
                "\"publicContracts\":[{\"regionCode\":\"980000000000");
        admin.post(
                        "/imports/providers",
                        "{\"providers\":["
                                + outside.replaceFirst(
                                        "\"creditCode\":\"[^\"]*",
                                        "\"creditCode\":\""
                                                + Samples.creditCode().value())
                                + "]}")
                .body("refused[0].field", is("publicContracts[0]"))
                .body("refused[0].rule", is("OutsideRegions"));
    }

    @Test
    void moreThanAHundredRowsAreRefused() {
        String rows = IntStream.range(0, 101).mapToObj(i -> row("x", 0)).collect(Collectors.joining(","));
        admin.post("/imports/providers", "{\"providers\":[" + rows + "]}").statusCode(400);
    }

    private String row(String creditCode, int workers) {
        String worker = """
                {"name":"演示员","phone":"10030000001","siteIndex":0,"itemCodes":["URGENT_HELP"],"capacity":1,
                 "certificates":[{"code":"FIRE_SAFETY","number":"YS-1","validUntil":"2090-01-01T00:00:00Z"}],
                 "shifts":[{"from":"2090-01-01T00:00:00Z","to":"2090-02-01T00:00:00Z"}]}""";
        return """
                {"name":"演示站","creditCode":"%s","kind":"STATION","serviceRegions":["%s"],"contactPhone":"10040000001",
                 "sites":[%s],"workers":[%s]}""".formatted(
                        creditCode,
                        county.code(),
                        Desk.siteJson(county),
                        Stream.generate(() -> worker).limit(workers).collect(Collectors.joining(",")));
    }
}
