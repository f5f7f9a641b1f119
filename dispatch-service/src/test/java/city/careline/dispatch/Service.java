package city.careline.dispatch;

import static io.restassured.RestAssured.given;

import city.careline.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The running service, called by somebody with a token. */
public record Service(Tokens tokens) {

    /** Somebody without any scope. */
    public static Service as(String role) {
        return new Service(Tokens.of(role));
    }

    /** Somebody of a region. */
    public static Service as(String role, String region) {
        return new Service(Tokens.of(role).region(region));
    }

    /** A worker with his app. */
    public static Service as(Town.Staff staff) {
        return worker(staff.provider(), staff.worker());
    }

    /** A worker with his app. */
    public static Service worker(UUID provider, UUID worker) {
        return new Service(Tokens.of("worker").provider(provider).worker(worker));
    }

    /** A provider's desk. */
    public static Service desk(UUID provider) {
        return new Service(Tokens.of("provider").provider(provider));
    }

    /** GET. */
    public ValidatableResponse get(String path, Object... ids) {
        return request().get(path, ids).then();
    }

    /** POST of JSON. */
    public ValidatableResponse post(String path, String json, Object... ids) {
        return request().body(json).post(path, ids).then();
    }

    /** PUT of JSON. */
    public ValidatableResponse put(String path, String json, Object... ids) {
        return request().body(json).put(path, ids).then();
    }

    /** PUT without a body. */
    public ValidatableResponse put(String path, UUID id) {
        return given().auth().oauth2(tokens.sign()).put(path, id).then();
    }

    private RequestSpecification request() {
        return given().auth().oauth2(tokens.sign()).contentType(ContentType.JSON);
    }
}
