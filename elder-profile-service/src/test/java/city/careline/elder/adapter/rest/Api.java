package city.careline.elder.adapter.rest;

import static io.restassured.RestAssured.given;

import city.careline.elder.Examples;
import city.careline.elder.domain.region.RegionCode;
import city.careline.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service as its callers see it, and requests of invented people. */
final class Api {
    private Api() {}

    static Tokens admin() {
        return Tokens.of("admin");
    }

    static Tokens county() {
        return Tokens.of("county").region(Examples.COUNTY.value());
    }

    static Tokens elsewhere() {
        return Tokens.of("community").region(Examples.FARAWAY.value());
    }

    static Tokens operator() {
        return Tokens.of("operator");
    }

    static Response post(Tokens who, String path, Object body) {
        return given().auth()
                .oauth2(who.sign())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    static Response put(Tokens who, String path, Object body) {
        return given().auth()
                .oauth2(who.sign())
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }

    static Response get(Tokens who, String path, Object... args) {
        return given().auth().oauth2(who.sign()).get(path, args);
    }

    static Response delete(Tokens who, String path, Object... args) {
        return given().auth().oauth2(who.sign()).delete(path, args);
    }

    /** The regions of the examples; there already is fine. */
    static void ensureRegions() {
        for (RegionCode code : Examples.regions()) {
            post(admin(), "/regions", Map.of("code", code.value(), "name", "示例"));
        }
    }

    /** A request with every field filled in. */
    static Map<String, Object> elder(LocalDate born) {
        var elder = new LinkedHashMap<String, Object>();
        elder.put("name", "张示例");
        elder.put("identityNumber", Examples.identity(born).value());
        elder.put("phone", Examples.phone().digits());
        elder.put("regionCode", Examples.COMMUNITY.value());
        elder.put("address", "演示路77号3栋202室");
        elder.put("doorNote", "敲三下再进门");
        elder.put("position", Map.of("latitude", 31.75, "longitude", 116.5, "crs", "GCJ02"));
        elder.put("urban", true);
        elder.put("risk", "KEY");
        elder.put("groups", List.of(Map.of("code", "TEKUN", "from", "2025-01-01", "issuer", "演示市民政局")));
        elder.put(
                "contacts",
                List.of(Map.of(
                        "name", "李示例", "phone", Examples.phone().digits(), "relation", "女儿", "role", "KEY_HOLDER")));
        elder.put("diagnosis", "演示高血压");
        elder.put("excludedWorkers", List.of(new UUID(1, 1).toString()));
        elder.put("excludedProviders", List.of(new UUID(2, 1).toString()));
        elder.put("preferredWorkers", List.of(new UUID(1, 2).toString(), new UUID(1, 3).toString()));
        elder.put("preferredProviders", List.of(new UUID(2, 2).toString()));
        return elder;
    }

    static Map<String, Object> elder() {
        return elder(LocalDate.of(1950, 6, 15));
    }

    /** Registered by the county; its ids. */
    static Response registered(Map<String, Object> elder) {
        Response response = post(county(), "/elders", elder);
        response.then().statusCode(201);
        return response;
    }

    static UUID id(Response response, String field) {
        return UUID.fromString(response.path(field));
    }
}
