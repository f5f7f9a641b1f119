package city.careline.provider.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import city.careline.contracts.Topics;
import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.ProviderState;
import city.careline.provider.application.Samples;
import city.careline.provider.domain.place.Region;
import city.careline.runtime.event.Ids;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class ProviderResourceIT {
    private static final String PROBLEM = "application/problem+json";
    private final Region county = Samples.county();
    private final Desk city = Desk.of("city");

    @Test
    void L15_anApplicationIsRegisteredAndPublished() {
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS)) {
            UUID id = Desk.applied(county);
            ProviderPublished published = log.await(
                    ProviderPublished.TYPE, event -> event.providerId().equals(id));
            assertThat(published.state()).isEqualTo(ProviderState.APPLIED);
            assertThat(published.kind()).isEqualTo("ENTERPRISE");
            assertThat(published.serviceRegions()).containsExactly(county.code());
            assertThat(published.version()).isEqualTo(1);
            assertThat(log.seen())
                    .noneMatch(event -> String.valueOf(event.value()).contains("10040000001"));
        }
    }

    @Test
    void L16_aSuspensionIsPublishedAgainWithAGreaterVersion() {
        UUID id = Desk.admitted(county);
        Desk.site(id, county);
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS)) {
            city.put("/providers/{id}/state", Desk.state("SUSPENDED"), id)
                    .statusCode(200)
                    .body("state", is("SUSPENDED"), "reason", is("演示理由"));
            ProviderPublished published = log.await(
                    ProviderPublished.TYPE, event -> event.providerId().equals(id));
            assertThat(published.state()).isEqualTo(ProviderState.SUSPENDED);
            assertThat(published.version()).isEqualTo(5);
            assertThat(published.sites()).hasSize(1);
        }
    }

    @Test
    void L16_historyNamesReasonAndActor() {
        UUID id = Desk.admitted(county);
        city.get("/providers/{id}/history", id)
                .statusCode(200)
                .body("to", equalTo(List.of("APPLIED", "REVIEWING", "ACTIVE")))
                .body("actor", equalTo(List.of("city-1", "city-1", "city-1")))
                .body("reason", hasItem("演示理由"));
    }

    @Test
    void L16_anIllegalMoveIsAConflictThatNamesTheLegalOnes() {
        UUID id = Desk.applied(county);
        city.put("/providers/{id}/state", Desk.state("ACTIVE"), id)
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", is("urn:careline:problem:illegal-move"))
                .body("detail", containsString("REVIEWING"))
                .body("detail", containsString("EXITED"));
        city.put("/providers/{id}/state", Desk.state("EXITED"), id).statusCode(200);
        city.put("/providers/{id}/state", Desk.state("ACTIVE"), id).statusCode(409);
        city.post("/providers/{id}/sites", Desk.siteJson(county), id).statusCode(409);
        city.post("/providers/{id}/workers", Desk.workerJson(null), id).statusCode(409);
    }

    @Test
    void L16_repeatingAMoveChangesNothing() {
        UUID id = Desk.admitted(county);
        city.put("/providers/{id}/state", Desk.state("ACTIVE"), id)
                .statusCode(200)
                .body("version", is(3));
    }

    @Test
    void L19_aWrongCheckCharacterIsRefusedByFieldAndRule() {
        String right = Samples.creditCode().value();
        char last = right.charAt(17);
        String wrong = right.substring(0, 17) + (last == '0' ? '1' : '0');
        city.post("/providers", Desk.application(wrong, county))
                .statusCode(400)
                .contentType(PROBLEM)
                .body("errors.field", hasItem("creditCode"))
                .body("errors.rule", hasItem("GB32100"));
    }

    @Test
    void L15_theSameCreditCodeTwiceIsAConflict() {
        String code = Samples.creditCode().value();
        city.post("/providers", Desk.application(code, county)).statusCode(201);
        city.post("/providers", Desk.application(code, county))
                .statusCode(409)
                .body("type", is("urn:careline:problem:provider-on-register"));
    }

    @Test
    void L15_aProvidersDeskAppliesForItselfAndSeesItsOwnFileOnly() {
        UUID own = Ids.next();
        Desk desk = Desk.ofProvider(own);
        desk.post("/providers", Desk.application(Samples.creditCode().value(), county))
                .statusCode(201)
                .body("providerId", is(own.toString()), "state", is("APPLIED"), "contactPhone", is("10040000001"));
        desk.get("/providers").body("providerId", equalTo(List.of(own.toString())));
        desk.get("/providers/{id}", Desk.applied(county)).statusCode(404);
        desk.put("/providers/{id}/state", Desk.state("REVIEWING"), own).statusCode(403);
    }

    @Test
    void L03_aCountySeesAndManagesItsOwnProvidersOnly() {
        UUID own = Desk.applied(county);
        Desk desk = Desk.of("county", county);
        desk.get("/providers/{id}", own).statusCode(200);
        desk.put("/providers/{id}/state", Desk.state("REVIEWING"), own).statusCode(200);
        Desk stranger = Desk.of("county", other());
        stranger.get("/providers/{id}", own).statusCode(404);
        stranger.put("/providers/{id}/state", Desk.state("ACTIVE"), own).statusCode(404);
        stranger.post("/providers", Desk.application(Samples.creditCode().value(), county))
                .statusCode(403);
        stranger.get("/providers?region={code}", county.code()).statusCode(200).body("$", hasSize(0));
    }

    @Test
    void L03_aProviderThatServesBeyondTheCountyIsSeenButNotManaged() {
        String both = """
                {"name":"演示","creditCode":"%s","kind":"STATION","serviceRegions":["%s","%s"]}""".formatted(Samples.creditCode().value(), county.code(), other().code());
        String id = city.post("/providers", both).statusCode(201).extract().path("providerId");
        Desk desk = Desk.of("county", county);
        desk.get("/providers/{id}", id).statusCode(200);
        desk.put("/providers/{id}/state", Desk.state("REVIEWING"), id).statusCode(403);
    }

    @Test
    void L03_listsByRegionAndStage() {
        UUID applied = Desk.applied(county);
        UUID active = Desk.admitted(county);
        city.get("/providers?region={code}", county.code())
                .body("providerId", equalTo(List.of(applied.toString(), active.toString())));
        city.get("/providers?region={code}&state=ACTIVE", county.code())
                .body("providerId", equalTo(List.of(active.toString())));
        city.get("/providers?region={code}&after={id}", county.code(), applied)
                .body("providerId", equalTo(List.of(active.toString())));
        city.get("/providers?region=99").statusCode(400).contentType(PROBLEM);
        city.get("/providers?limit=501").statusCode(400).contentType(PROBLEM);
    }

    @Test
    void theContactPhoneIsMaskedUnlessTheRoleMaySeeIt() {
        UUID id = Desk.applied(county);
        city.get("/providers/{id}", id).body("contactPhone", is("10040000001"));
        Desk.of("auditor").get("/providers/{id}", id).body("contactPhone", is("100****0001"));
    }

    @Test
    void G18_L22_aSiteIsConvertedToWgs84AndPublished() {
        UUID id = Desk.applied(county);
        String gcj = Desk.siteJson(county).replace("WGS84", "GCJ02");
        try (KafkaLog log = KafkaLog.fromNow(Topics.PROVIDERS)) {
            UUID first = Desk.site(id, county);
            city.post("/providers/{id}/sites", gcj, id).statusCode(201);
            ProviderPublished published = log.await(
                    ProviderPublished.TYPE,
                    event -> event.providerId().equals(id) && event.sites().size() == 2);
            assertThat(published.sites().getFirst().siteId()).isEqualTo(first);
            assertThat(published.sites().getFirst().latitude()).isEqualTo(31.75);
            assertThat(published.sites().getLast().latitude()).isBetween(31.751, 31.753);
            assertThat(published.sites().getLast().longitude()).isBetween(116.494, 116.496);
        }
    }

    /** A county beside the test's own. */
    private Region other() {
        Region next = Samples.county();
        return next.equals(county) ? Samples.county() : next;
    }
}
