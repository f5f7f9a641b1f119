package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.ApiRefusal;
import city.careline.deploy.demo.Await;
import city.careline.deploy.demo.Metrics;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.generator.CheckDigits;
import city.careline.deploy.demo.generator.Elder;
import city.careline.deploy.demo.generator.Household;
import city.careline.deploy.demo.generator.Item;
import city.careline.deploy.demo.generator.Provider;
import city.careline.deploy.demo.generator.Region;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** An invented elder who lives north of every site of the demo city, beyond the radius of any offer. */
final class Hermit {
    /** Offers reach 30 km by the shipped policy. */
    private static final double BEYOND_DEGREES = 45 / 111.32;

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final String PHONE = "10000999001";
    private static final LocalDate BORN = LocalDate.of(1938, 1, 1);

    private final Api api;
    private final Cast cast;

    Hermit(Api api, Cast cast) {
        this.api = api;
        this.cast = cast;
    }

    /** Registered now, unless an earlier journey did. */
    Cast.Role role() {
        Elder elder = elder();
        String id = cast.id(elder).orElseGet(() -> register(elder));
        return new Cast.Role(new Household(0, PHONE, List.of(elder)), elder, id);
    }

    private String register(Elder elder) {
        String id = Json.id(
                api.as("admin")
                        .post(
                                Service.ELDER,
                                "/elders",
                                Map.ofEntries(
                                        Map.entry("name", elder.name()),
                                        Map.entry("identityNumber", elder.identityNumber()),
                                        Map.entry("phone", elder.phone()),
                                        Map.entry("regionCode", elder.regionCode()),
                                        Map.entry("address", elder.address()),
                                        Map.entry("urban", elder.urban()),
                                        Map.entry("risk", elder.risk()),
                                        Map.entry("groups", List.of()),
                                        Map.entry("contacts", List.of()),
                                        Map.entry(
                                                "position",
                                                Map.of(
                                                        "latitude",
                                                        elder.latitude(),
                                                        "longitude",
                                                        elder.longitude(),
                                                        "crs",
                                                        "WGS84")))),
                "elderId");
        new Metrics(api).awaitPublished(Service.ELDER);
        Await.untilTrue("dispatch knows the new elder", LIMIT, () -> isKnown(id));
        return id;
    }

    /** Asks what a bath would cost her: dispatch answers for elders it has heard of. */
    private boolean isKnown(String id) {
        try {
            api.as("supervisor").get(Service.DISPATCH, "/quotes?minutes=60&itemCode=" + Item.BATH + "&elderId=" + id);
            return true;
        } catch (ApiRefusal refusal) {
            if (refusal.is(422, "unknown-elder")) {
                return false;
            }
            throw refusal;
        }
    }

    private Elder elder() {
        Region village = cast.city().regions().communities().getLast();
        List<Provider.Site> sites = cast.city().providers().stream()
                .flatMap(provider -> provider.sites().stream())
                .toList();
        double northernmost =
                sites.stream().mapToDouble(Provider.Site::latitude).max().orElseThrow();
        return new Elder(
                -1,
                -1,
                "演示远",
                CheckDigits.identityNumber("99010219380101" + "998"),
                BORN,
                PHONE,
                village.code(),
                "演示山上1号",
                null,
                northernmost + BEYOND_DEGREES,
                village.longitude(),
                village.urban(),
                "HIGH",
                List.of(),
                List.of());
    }
}
