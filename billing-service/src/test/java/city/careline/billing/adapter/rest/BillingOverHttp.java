package city.careline.billing.adapter.rest;

import static io.restassured.RestAssured.given;

import city.careline.billing.application.BillingDesk;
import city.careline.billing.application.OpenBooks;
import city.careline.billing.domain.Elder;
import city.careline.billing.domain.LifeState;
import city.careline.billing.domain.Order;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Samples;
import city.careline.runtime.event.Ids;
import city.careline.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Calls billing over HTTP as somebody. */
abstract class BillingOverHttp {
    static final String COUNTY = "990701000000";
    static final String PROBLEM = "urn:careline:problem:";

    @Inject
    OpenBooks books;

    static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    static RequestSpecification finance() {
        return as(Tokens.of("finance"));
    }

    static ValidatableResponse post(RequestSpecification as, String path, Object body) {
        return as.body(body).post(path).then();
    }

    Elder elder() {
        Elder sample = Samples.elder(Ids.next());
        var elder =
                new Elder(sample.id(), new RegionCode("990701001001"), LifeState.LIVING, null, sample.memberships(), 1);
        var desk = new BillingDesk(books);
        desk.knows(elder);
        desk.knows(Samples.item());
        desk.adds(Samples.policy(new RegionCode(COUNTY), 10_000, java.time.LocalDate.of(2026, 1, 1), null));
        return elder;
    }

    Order charged(UUID provider, UUID visit) {
        Order order = Samples.order(Ids.next(), elder().id(), 60, Instant.now());
        var desk = new BillingDesk(books);
        desk.places(order);
        desk.completes(Samples.visit(visit, order, provider, 45));
        return order;
    }
}
