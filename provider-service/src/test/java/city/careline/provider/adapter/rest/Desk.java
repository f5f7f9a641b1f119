package city.careline.provider.adapter.rest;

import static io.restassured.RestAssured.given;

import city.careline.provider.application.Samples;
import city.careline.provider.domain.place.Region;
import city.careline.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the running service as somebody with a token. */
record Desk(Tokens tokens) {

    /** A desk without any scope. */
    static Desk of(String role) {
        return new Desk(Tokens.of(role).subject(role + "-1"));
    }

    /** The desk of a provider. */
    static Desk ofProvider(UUID provider) {
        return new Desk(Tokens.of("provider").provider(provider));
    }

    /** A desk responsible for a region. */
    static Desk of(String role, Region region) {
        return new Desk(Tokens.of(role).region(region.code()));
    }

    ValidatableResponse post(String path, String json, Object... ids) {
        return request().body(json).post(path, ids).then();
    }

    ValidatableResponse put(String path, String json, Object... ids) {
        return request().body(json).put(path, ids).then();
    }

    ValidatableResponse get(String path, Object... ids) {
        return request().get(path, ids).then();
    }

    ValidatableResponse delete(String path, Object... ids) {
        return request().delete(path, ids).then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(tokens.sign()).contentType(ContentType.JSON);
    }

    /** Has a provider admitted that serves in the region. */
    static UUID admitted(Region county) {
        Desk city = of("city");
        UUID id = applied(county);
        city.put("/providers/{id}/state", state("REVIEWING"), id).statusCode(200);
        city.put("/providers/{id}/state", state("ACTIVE"), id).statusCode(200);
        return id;
    }

    /** Has a provider apply that serves in the region. */
    static UUID applied(Region county) {
        return of("city")
                .post("/providers", application(Samples.creditCode().value(), county))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("providerId");
    }

    /** Has a site opened. */
    static UUID site(UUID provider, Region county) {
        return of("city")
                .post("/providers/{id}/sites", siteJson(county), provider)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("siteId");
    }

    /** Has a worker employed who answers emergencies. */
    static UUID worker(UUID provider) {
        return of("city")
                .post("/providers/{id}/workers", workerJson(null), provider)
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("workerId");
    }

    static String application(String creditCode, Region county) {
        return """
                {"name":"演示养老服务有限公司","creditCode":"%s","kind":"ENTERPRISE",
                 "serviceRegions":["%s"],"contactPhone":"10040000001",
                 "licenceUntil":"2090-01-01T00:00:00Z","insuredUntil":"2090-01-01T00:00:00Z"}""".formatted(creditCode, county.code());
    }

    static String state(String state) {
        return """
                {"state":"%s","reason":"演示理由"}""".formatted(state);
    }

    static String siteJson(Region county) {
        return """
                {"name":"演示网点","regionCode":"%s","address":"演示路 1 号",
                 "position":{"latitude":31.75,"longitude":116.5,"crs":"WGS84"},"radiusMeters":5000}""".formatted(county.code());
    }

    static String workerJson(@Nullable UUID site) {
        return """
                {"name":"演示员","phone":"10030000001","siteId":%s,"itemCodes":["URGENT_HELP"],"capacity":1,
                 "certificates":[{"code":"FIRE_SAFETY","number":"YS-1","validUntil":"2090-01-01T00:00:00Z"},
                                 {"code":"CARE_WORKER","number":"YS-2","validUntil":"2020-01-01T00:00:00Z"}]}""".formatted(site == null ? "null" : "\"" + site + "\"");
    }
}
