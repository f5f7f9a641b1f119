package city.careline.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class SupervisionResourceIT {
    private static final String END = """
            {"reason":"核查完毕"}""";
    private final Region county = Samples.county();
    private final Desk city = Desk.of("city");
    private final Desk office = Desk.of("county", county);

    @Test
    void C33_admissionNamesThePapersThatAreLacking() {
        String bare = """
                {"name":"演示","creditCode":"%s","kind":"STATION","serviceRegions":["%s"],
                 "licenceUntil":"2020-01-01T00:00:00Z"}""".formatted(Samples.creditCode().value(), county.code());
        String id = city.post("/providers", bare)
                .statusCode(201)
                .body("warnings.paper", equalTo(List.of("LICENCE", "INSURANCE")))
                .body("warnings.state", equalTo(List.of("LACKING", "LACKING")))
                .extract()
                .path("providerId");
        office.put("/providers/{id}/state", Desk.state("REVIEWING"), id).statusCode(200);
        office.put("/providers/{id}/state", Desk.state("ACTIVE"), id)
                .statusCode(409)
                .body("type", is("urn:careline:problem:papers-lacking"))
                .body("errors.field", equalTo(List.of("licenceUntil", "insuredUntil")));
        office.put("/providers/{id}/papers", papers(Instant.now().plus(Duration.ofDays(9))), id)
                .statusCode(200);
        office.put("/providers/{id}/state", Desk.state("ACTIVE"), id)
                .statusCode(200)
                .body("warnings.paper", equalTo(List.of("LICENCE")))
                .body("warnings.state", equalTo(List.of("EXPIRING")));
    }

    @Test
    void C33_papersArePublished() {
        UUID id = Desk.admitted(county);
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS)) {
            Instant licence = Instant.parse("2030-01-01T00:00:00Z");
            office.put("/providers/{id}/papers", papers(licence), id).statusCode(200);
            ProviderPublished published = published(log, id, event -> licence.equals(event.licenceUntil()));
            assertThat(published.insuredUntil()).isEqualTo(Instant.parse("2090-01-01T00:00:00Z"));
        }
    }

    @Test
    void G53_aPublicContractIsPublishedUntilItIsEnded() {
        UUID id = Desk.admitted(county);
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS)) {
            String contract = office.post("/providers/{id}/public-contracts", contract(county, "[\"URGENT_HELP\"]"), id)
                    .statusCode(201)
                    .body("made.reason", is("HT-1"), "ended", nullValue())
                    .extract()
                    .path("contractId");
            ProviderPublished signed =
                    published(log, id, event -> !event.publicContracts().isEmpty());
            assertThat(signed.publicContracts().getFirst().itemCodes()).containsExactly("URGENT_HELP");
            assertThat(signed.publicContracts().getFirst().regionCode()).isEqualTo(county.code());
            office.put("/public-contracts/{id}/end", END, contract)
                    .statusCode(200)
                    .body("ended.reason", is("核查完毕"), "to", notNullValue());
            published(
                    log,
                    id,
                    event -> event.version() == 5 && event.publicContracts().isEmpty());
            office.put("/public-contracts/{id}/end", END, contract)
                    .statusCode(409)
                    .body("type", is("urn:careline:problem:already-over"));
            office.put("/restrictions/{id}/end", END, contract).statusCode(404);
        }
    }

    @Test
    void contractsThatCannotStandAreRefused() {
        UUID id = Desk.admitted(county);
        String all = contract(county, "[]");
        office.post("/providers/{id}/public-contracts", contract(county, "[\"NOT_THERE\"]"), id)
                .statusCode(400)
                .body("errors.field", hasItem("itemCodes"));
        city.post("/providers/{id}/public-contracts", contract(new Region("980000000000"), "[]"), id)
                .statusCode(400)
                .body("errors.rule", hasItem("OutsideRegions"));
        office.post("/providers/{id}/public-contracts", all.replace("null", "\"2020-01-01T00:00:00Z\""), id)
                .statusCode(400)
                .body("errors.field", hasItem("to"));
        office.post("/providers/{id}/public-contracts", all, id).statusCode(201);
        office.post("/providers/{id}/public-contracts", all, id)
                .statusCode(409)
                .body("type", is("urn:careline:problem:contracts-overlap"));
    }

    @Test
    void G53_C32_theBlacklistKeepsFromPublicMoneyAndFromContracts() {
        UUID id = Desk.admitted(county);
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS)) {
            String entry = office.post("/providers/{id}/restrictions", restriction("null", "BLACKLIST"), id)
                    .statusCode(201)
                    .body("effect", is("NO_PUBLIC_MONEY"))
                    .extract()
                    .path("restrictionId");
            ProviderPublished listed =
                    published(log, id, event -> !event.restrictions().isEmpty());
            assertThat(listed.restrictions().getFirst().effect()).isEqualTo(ProviderPublished.Effect.NO_PUBLIC_MONEY);
            assertThat(listed.restrictions().getFirst().cause()).isEqualTo(ProviderPublished.Cause.BLACKLIST);
            office.post("/providers/{id}/public-contracts", contract(county, "[]"), id)
                    .statusCode(409)
                    .body("type", is("urn:careline:problem:blacklisted"));
            office.put("/restrictions/{id}/end", END, entry).statusCode(200);
            published(
                    log,
                    id,
                    event -> event.version() == 5 && event.restrictions().isEmpty());
            office.post("/providers/{id}/public-contracts", contract(county, "[]"), id)
                    .statusCode(201);
        }
        city.get("/providers/{id}/dossier", id)
                .statusCode(200)
                .body("restrictions[0].made.actor", notNullValue())
                .body("restrictions[0].ended.reason", is("核查完毕"))
                .body("publicContracts", hasSize(1));
    }

    @Test
    void restrictionsAreLaidByCountyAndCityForTheirOwnAndNotInThePast() {
        UUID id = Desk.admitted(county);
        String hold = restriction("\"NO_WORK\"", "RISK_HOLD");
        Desk.ofProvider(id).post("/providers/{id}/restrictions", hold, id).statusCode(403);
        Desk.of("county", new Region("980000000000"))
                .post("/providers/{id}/restrictions", hold, id)
                .statusCode(404);
        office.post("/providers/{id}/restrictions", restriction("null", "SANCTION"), id)
                .statusCode(400)
                .body("errors.field", hasItem("effect"));
        office.post(
                        "/providers/{id}/restrictions",
                        hold.replace("\"cause\"", "\"from\":\"2020-01-01T00:00:00Z\",\"cause\""),
                        id)
                .statusCode(400)
                .body("errors.field", hasItem("from"));
        office.post(
                        "/providers/{id}/restrictions",
                        hold.replace("\"cause\"", "\"to\":\"2020-01-01T00:00:00Z\",\"cause\""),
                        id)
                .statusCode(400)
                .body("errors.field", hasItem("to"));
        String laid = office.post("/providers/{id}/restrictions", hold, id)
                .statusCode(201)
                .extract()
                .path("restrictionId");
        Desk.of("county", new Region("980000000000"))
                .put("/restrictions/{id}/end", END, laid)
                .statusCode(404);
    }

    @Test
    void G41_anOverdueRectificationSuspendsTheProviderByItself() {
        UUID id = Desk.admitted(county);
        office.post("/providers/{id}/rectifications", rectification(Instant.EPOCH), id)
                .statusCode(400)
                .body("errors.field", hasItem("deadline"));
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS)) {
            Instant deadline = Instant.now().plusSeconds(2);
            String order = office.post("/providers/{id}/rectifications", rectification(deadline), id)
                    .statusCode(201)
                    .extract()
                    .path("rectificationId");
            ProviderPublished ordered =
                    published(log, id, event -> !event.restrictions().isEmpty());
            assertThat(ordered.state()).isEqualTo(ProviderState.ACTIVE);
            assertThat(ordered.restrictions().getFirst().cause()).isEqualTo(ProviderPublished.Cause.RECTIFICATION);
            assertThat(ordered.restrictions().getFirst().effect()).isEqualTo(ProviderPublished.Effect.NO_WORK);
            assertThat(Duration.between(ordered.restrictions().getFirst().from(), deadline)
                            .abs())
                    .isLessThan(Duration.ofMillis(1));
            published(log, id, event -> event.state() == ProviderState.SUSPENDED);
            office.get("/providers/{id}", id).body("reason", containsString("补齐服务记录"));
            office.put("/providers/{id}/state", Desk.state("ACTIVE"), id)
                    .statusCode(409)
                    .body("type", is("urn:careline:problem:rectification-overdue"));
            office.put("/rectifications/{id}/completion", END, order)
                    .statusCode(200)
                    .body("made.actor", notNullValue(), "ended.actor", notNullValue());
            published(log, id, event -> event.restrictions().isEmpty());
            office.put("/providers/{id}/state", Desk.state("ACTIVE"), id).statusCode(200);
        }
    }

    @Test
    void L17_ratingsArePublishedAndKept() {
        UUID id = Desk.admitted(county);
        UUID worker = Desk.worker(id);
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS, Topics.WORKERS)) {
            office.put("/providers/{id}/rating", rating(70), id).statusCode(200).body("score", is(70));
            office.put("/providers/{id}/rating", rating(85), id).statusCode(200);
            office.put("/workers/{id}/rating", rating(90), worker).statusCode(200);
            published(log, id, event -> Integer.valueOf(85).equals(event.rating()));
            WorkerPublished praised =
                    log.await(WorkerPublished.TYPE, event -> event.workerId().equals(worker) && event.rating() != null);
            assertThat(praised.rating()).isEqualTo(90);
        }
        city.get("/providers/{id}/ratings", id).statusCode(200).body("score", equalTo(List.of(70, 85)));
        city.get("/workers/{id}/ratings", worker).statusCode(200).body("score", equalTo(List.of(90)));
        city.get("/providers/{id}", id).body("score", is(85));
        office.put("/providers/{id}/rating", rating(101), id).statusCode(400);
    }

    @Test
    void nameAndRegionsMayChangeWhileContractsStayCovered() {
        UUID id = Desk.admitted(county);
        office.post("/providers/{id}/public-contracts", contract(county, "[]"), id)
                .statusCode(201);
        city.put("/providers/{id}", particulars("980000000000"), id)
                .statusCode(409)
                .body("type", is("urn:careline:problem:contract-outside-regions"));
        office.put("/providers/{id}", particulars("980000000000"), id).statusCode(403);
        office.put("/providers/{id}", particulars(county.code()), id)
                .statusCode(200)
                .body("name", is("演示新名"), "contactPhone", nullValue());
    }

    @Test
    void L24_aComingShiftIsCancelledByItsBeginning() {
        UUID worker = Desk.worker(Desk.admitted(county));
        String shifts = """
                {"shifts":[{"from":"%s","to":"%s"}]}""";
        office.post("/workers/{id}/shifts", shifts.formatted("2090-01-01T00:00:00Z", "2090-01-01T08:00:00Z"), worker)
                .statusCode(201);
        office.delete("/workers/{id}/shifts/{from}", worker, "2090-01-01T00:00:00Z")
                .statusCode(200)
                .body("shifts", hasSize(0));
        office.delete("/workers/{id}/shifts/{from}", worker, "2090-01-01T00:00:00Z")
                .statusCode(404);
        Instant running = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
        office.post("/workers/{id}/shifts", shifts.formatted(running, running.plusSeconds(600)), worker)
                .statusCode(201);
        office.delete("/workers/{id}/shifts/{from}", worker, running.toString())
                .statusCode(409)
                .body("type", is("urn:careline:problem:shift-begun"));
    }

    private static ProviderPublished published(KafkaLog log, UUID id, Predicate<ProviderPublished> state) {
        return log.await(ProviderPublished.TYPE, event -> event.providerId().equals(id) && state.test(event));
    }

    private static String papers(Instant licence) {
        return """
                {"licenceUntil":"%s","insuredUntil":"2090-01-01T00:00:00Z"}""".formatted(licence);
    }

    private static String contract(Region region, String items) {
        return """
                {"regionCode":"%s","itemCodes":%s,"to":null,"reference":"HT-1"}""".formatted(region.code(), items);
    }

    private static String restriction(String effect, String cause) {
        return """
                {"effect":%s,"cause":"%s","reason":"演示理由"}""".formatted(effect, cause);
    }

    private static String rectification(Instant deadline) {
        return """
                {"demand":"补齐服务记录","deadline":"%s"}""".formatted(deadline);
    }

    private static String rating(int score) {
        return """
                {"score":%d,"period":"2026-Q1","reason":"季度考核"}""".formatted(score);
    }

    private static String particulars(String region) {
        return """
                {"name":"演示新名","serviceRegions":["%s"]}""".formatted(region);
    }
}
