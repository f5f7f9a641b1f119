package city.careline.dispatch.adapter.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import city.careline.dispatch.Samples;
import city.careline.dispatch.Service;
import city.careline.dispatch.Someone;
import city.careline.dispatch.application.CandidateFeed;
import city.careline.dispatch.application.Elders;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Item;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reach report of a county on the invented town's map: a site south of the river, elders on both banks. */
@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class ReachIT {
    private static final String COUNTY = "998877000000";
    private static final String SOUTH = "998877001001";
    private static final String NORTH = "998877001002";
    private static final String REACH = "/reports/reach?itemCode=REACH_HELP&region=" + COUNTY;

    private final CandidateFeed feed;
    private final Elders elders;
    private final UnitsOfWork units;

    @Inject
    ReachIT(CandidateFeed feed, Elders elders, UnitsOfWork units) {
        this.feed = feed;
        this.elders = elders;
        this.units = units;
    }

    private static GeoPoint at(double row, double column) {
        return new GeoPoint(31.0 + row * 0.0018, 116.0 + column * 0.0021);
    }

    private static List<Elder> elders(String region, double row) {
        return IntStream.range(0, 6)
                .mapToObj(i -> new Elder(
                        new ElderId(
                                UUID.nameUUIDFromBytes((region + i).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        null,
                        new Home(at(row, 6.2 + i * 0.1), new RegionCode(region)),
                        Risk.HIGH,
                        true,
                        Set.of(),
                        null,
                        1))
                .toList();
    }

    @BeforeEach
    void town() {
        feed.put(new Item("REACH_HELP", true, 1, 600, Set.of()), 1);
        UUID site = UUID.randomUUID();
        Someone one = Someone.somebody().performing("REACH_HELP").serving(COUNTY);
        feed.put(new CandidateFeed.ProviderNews(one.provider(), Map.of(site, new Candidate.Site(at(3, 6), 20_000)), 1));
        feed.put(new CandidateFeed.WorkerNews(one.worker(), site, 1));
        units.run(work -> elders.putAll(work, elders(SOUTH, 2)))
                .chain(() -> units.run(work -> elders.putAll(work, elders(NORTH, 4))))
                .await()
                .atMost(Duration.ofSeconds(10));
        Awaitility.await("the map is loaded")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Service.as("supervisor").get(REACH).body("attribution", startsWith("©")));
    }

    @Test
    void G01_theServiceCircleIsReportedByRoadAsGeoJson() {
        Service.as("supervisor")
                .get(REACH + "&minutes=5&areas=true")
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("attribution", containsString("OpenStreetMap"))
                .body("summary.elders", equalTo(12))
                .body("summary.reached", equalTo(6))
                .body("summary.share", equalTo(0.5f))
                .body("summary.travel", containsString("river-town.osm"))
                .body("features.type", hasItems("Feature"))
                .body("features.findAll { it.properties.kind == 'COMMUNITY' }", hasSize(2))
                .body("features.find { it.properties.regionCode == '" + SOUTH + "' }.properties.gap", equalTo("NONE"))
                .body("features.find { it.properties.regionCode == '" + NORTH + "' }.properties.gap", equalTo("WHOLE"))
                .body("features.find { it.properties.regionCode == '" + NORTH + "' }.properties.basis", equalTo("ROAD"))
                .body("features.find { it.properties.regionCode == '" + SOUTH + "' }.geometry.type", equalTo("Point"))
                .body("features.findAll { it.properties.kind == 'SITE' }.size()", greaterThanOrEqualTo(1))
                .body("features.find { it.properties.kind == 'REACH' }.geometry.type", equalTo("Polygon"))
                .body("features.find { it.properties.kind == 'REACH' }.properties.basis", equalTo("ROAD"));
    }

    @Test
    void G01_moreTimeReachesTheOtherBank() {
        Service.as("city", COUNTY).get(REACH + "&minutes=20").body("summary.reached", equalTo(12));
    }

    @Test
    void positionsAreTooRoundForADoor() {
        Service.as("community", COUNTY)
                .get(REACH)
                .body(
                        "features.find { it.properties.regionCode == '" + SOUTH + "' }.geometry.coordinates",
                        equalTo(List.of(116.014f, 31.004f)))
                .body("toString()", not(containsString(Samples.REGION.value())));
    }

    @Test
    void aRegionOutsideTheCallersIsRefused() {
        Service.as("county", "998866000000").get(REACH).statusCode(403);
        Service.as("county", COUNTY).get("/reports/reach?itemCode=REACH_HELP").body("summary.elders", equalTo(12));
    }

    @Test
    void badInputNamesItsField() {
        Service admin = Service.as("admin");
        admin.get("/reports/reach?itemCode=NO_SUCH")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("itemCode"));
        admin.get(REACH + "&minutes=61").statusCode(400);
        admin.get("/reports/reach?region=99").statusCode(400);
    }
}
