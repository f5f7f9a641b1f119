package city.careline.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import city.careline.contracts.Topics;
import city.careline.contracts.provider.WorkerPublished;
import city.careline.provider.application.Samples;
import city.careline.provider.domain.place.Region;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.LoggedEvent;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class WorkerResourceIT {
    private final Region county = Samples.county();
    private UUID provider;
    private Desk desk;

    @BeforeEach
    void admitAProvider() {
        provider = Desk.admitted(county);
        desk = Desk.ofProvider(provider);
    }

    @Test
    void L21_aWorkerIsPublishedWithValidCertificatesAndWithoutPersonalData() {
        UUID site = Desk.site(provider, county);
        try (KafkaLog log = KafkaLog.fromNow(Topics.WORKERS)) {
            UUID id = desk.post("/providers/{id}/workers", Desk.workerJson(site), provider)
                    .statusCode(201)
                    .body("name", is("演示员"), "phone", is("10030000001"), "siteId", is(site.toString()))
                    .extract()
                    .jsonPath()
                    .getUUID("workerId");
            LoggedEvent event = log.awaitEvent(
                    each -> each.find(WorkerPublished.TYPE)
                            .filter(worker -> worker.workerId().equals(id))
                            .isPresent(),
                    Duration.ofSeconds(15));
            WorkerPublished published = event.as(WorkerPublished.TYPE);
            assertThat(published.providerId()).isEqualTo(provider);
            assertThat(published.siteId()).isEqualTo(site);
            assertThat(published.active()).isTrue();
            assertThat(published.itemCodes()).containsExactly("URGENT_HELP");
            assertThat(published.certificates())
                    .extracting(WorkerPublished.Certificate::code)
                    .containsExactly("FIRE_SAFETY");
            assertThat(event.value()).doesNotContain("演示员", "10030000001", "YS-1");
        }
    }

    @Test
    void L21_aNewCertificateIsPublished() {
        UUID id = Desk.worker(provider);
        try (KafkaLog log = KafkaLog.fromNow(Topics.WORKERS)) {
            desk.post("/workers/{id}/certificates", certificate("FIRST_AID"), id)
                    .statusCode(201);
            // The worker's first version may still be on its way to the topic when the log begins.
            WorkerPublished published =
                    log.await(WorkerPublished.TYPE, event -> event.workerId().equals(id) && event.version() == 2);
            assertThat(published.certificates())
                    .extracting(WorkerPublished.Certificate::code)
                    .containsExactlyInAnyOrder("FIRE_SAFETY", "FIRST_AID");
        }
    }

    @Test
    void G20_theFileTellsWhatKeepsAWorkerFromBeingDispatched() {
        UUID trained = Desk.worker(provider);
        desk.get("/workers/{id}", trained).statusCode(200).body("missingCertificates.URGENT_HELP", nullValue());
        String untrained = Desk.workerJson(null).replace("FIRE_SAFETY", "FIRST_AID");
        String id = desk.post("/providers/{id}/workers", untrained, provider)
                .extract()
                .path("workerId");
        desk.get("/workers/{id}", id).body("missingCertificates.URGENT_HELP", equalTo(List.of("FIRE_SAFETY")));
    }

    @Test
    void L24_shiftsArePublishedAndAnOverlapIsAConflict() {
        UUID id = Desk.worker(provider);
        try (KafkaLog log = KafkaLog.fromNow(Topics.WORKERS)) {
            desk.post("/workers/{id}/shifts", shift("2090-01-01T00:00:00Z", "2090-01-01T08:00:00Z"), id)
                    .statusCode(201)
                    .body("shifts", hasSize(1));
            WorkerPublished published =
                    log.await(WorkerPublished.TYPE, event -> event.workerId().equals(id));
            assertThat(published.shifts())
                    .containsExactly(new WorkerPublished.Shift(
                            Instant.parse("2090-01-01T00:00:00Z"), Instant.parse("2090-01-01T08:00:00Z")));
        }
        desk.post("/workers/{id}/shifts", shift("2090-01-01T07:59:59Z", "2090-01-01T09:00:00Z"), id)
                .statusCode(409)
                .body("type", is("urn:careline:problem:shifts-overlap"));
        desk.post("/workers/{id}/shifts", shift("2090-01-01T08:00:00Z", "2090-01-01T09:00:00Z"), id)
                .statusCode(201);
        desk.post("/workers/{id}/shifts", shift("2020-01-01T08:00:00Z", "2020-01-01T09:00:00Z"), id)
                .statusCode(422);
        desk.post("/workers/{id}/shifts", shift("2090-02-01T09:00:00Z", "2090-02-01T08:00:00Z"), id)
                .statusCode(400)
                .body("errors.field", hasItem("shifts"));
    }

    @Test
    void L21_aBarredWorkerIsPublishedAsInactive() {
        UUID id = Desk.worker(provider);
        try (KafkaLog log = KafkaLog.fromNow(Topics.WORKERS)) {
            desk.put("/workers/{id}", """
                    {"active":false,"itemCodes":[],"capacity":1}""", id).statusCode(200).body("active", is(false));
            assertThat(log.await(WorkerPublished.TYPE, event -> event.workerId().equals(id))
                            .active())
                    .isFalse();
        }
    }

    @Test
    void anotherProvidersWorkerIsNotThere() {
        UUID id = Desk.worker(provider);
        Desk stranger = Desk.ofProvider(Desk.admitted(county));
        stranger.get("/workers/{id}", id).statusCode(404);
        stranger.get("/providers/{id}/workers", provider).statusCode(404);
        stranger.post("/providers/{id}/workers", Desk.workerJson(null), provider)
                .statusCode(404);
        stranger.post("/workers/{id}/shifts", shift("2090-01-01T00:00:00Z", "2090-01-01T08:00:00Z"), id)
                .statusCode(404);
        stranger.post("/workers/{id}/certificates", certificate("FIRST_AID"), id)
                .statusCode(404);
        stranger.put("/workers/{id}", """
                {"active":false,"itemCodes":[],"capacity":1}""", id).statusCode(404);
        new Desk(Tokens.of("provider")).get("/workers/{id}", id).statusCode(404);
        new Desk(Tokens.of("provider")).get("/providers").statusCode(403);
        desk.get("/workers/{id}", id).statusCode(200).body("active", is(true), "shifts", hasSize(0));
    }

    @Test
    void aWorkerReadsHimselfAndNobodyElse() {
        UUID id = Desk.worker(provider);
        var self = new Desk(Tokens.of("worker").provider(provider).worker(id));
        self.get("/workers/{id}", id).statusCode(200).body("phone", is("10030000001"));
        self.get("/workers/{id}", Desk.worker(provider)).statusCode(404);
        self.get("/providers/{id}/workers", provider).statusCode(403);
    }

    @Test
    void namesAndPhonesAreMaskedUnlessTheRoleMaySeeThem() {
        UUID id = Desk.worker(provider);
        Desk.of("operator").get("/workers/{id}", id).body("name", is("演示员"), "phone", is("10030000001"));
        Desk.of("auditor")
                .get("/workers/{id}", id)
                .body("name", is("演**"), "phone", is("100****0001"), "certificates[0].number", nullValue());
    }

    @Test
    void L14_anUnknownItemAndAForeignSiteAreRefusedByField() {
        String unknown = Desk.workerJson(null).replace("URGENT_HELP", "NOT_THERE");
        desk.post("/providers/{id}/workers", unknown, provider)
                .statusCode(400)
                .body("errors.field", hasItem("itemCodes"));
        UUID foreign = Desk.site(Desk.admitted(county), county);
        desk.post("/providers/{id}/workers", Desk.workerJson(foreign), provider)
                .statusCode(400)
                .body("errors.field", hasItem("siteId"));
    }

    @Test
    void listsWorkersPageByPage() {
        UUID first = Desk.worker(provider);
        UUID second = Desk.worker(provider);
        desk.get("/providers/{id}/workers?limit=1", provider).body("workerId", equalTo(List.of(first.toString())));
        desk.get("/providers/{id}/workers?after={after}", provider, first)
                .body("workerId", equalTo(List.of(second.toString())));
    }

    private static String certificate(String code) {
        return """
                {"code":"%s","number":"YS-9","validUntil":"2090-01-01T00:00:00Z"}""".formatted(code);
    }

    private static String shift(String from, String to) {
        return """
                {"shifts":[{"from":"%s","to":"%s"}]}""".formatted(from, to);
    }
}
