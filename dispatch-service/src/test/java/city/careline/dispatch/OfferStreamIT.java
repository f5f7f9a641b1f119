package city.careline.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.dispatch.application.Candidates;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.KafkaLog;
import city.careline.testkit.Tokens;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "dispatch")})
class OfferStreamIT {
    private final Candidates candidates;
    private final FieldCipher cipher;
    private final KafkaLog kafka = KafkaLog.fromNow(Topics.WORK_ORDERS);
    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource
    URI service = URI.create("http://localhost");

    @Inject
    OfferStreamIT(Candidates candidates, FieldCipher cipher) {
        this.candidates = candidates;
        this.cipher = cipher;
    }

    @AfterEach
    void end() {
        http.shutdownNow();
        kafka.close();
    }

    @Test
    void eachHearsOfHisOwnOffersAndTheLoserThatItIsTaken() {
        Town town = Town.found(kafka, candidates);
        Town.Staff first = town.helper(100);
        Town.Staff second = town.helper(200);
        town.settled();
        List<String> firstApp = listen(worker(first));
        List<String> secondDesk = listen(Tokens.of("provider").provider(second.provider()));
        var press = town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH);
        UUID won = offer(first);
        UUID lost = offer(second);
        heard(firstApp, "\"offerId\":\"" + won + "\",\"version\":1,\"state\":\"OPEN\"");
        heard(secondDesk, "\"offerId\":\"" + lost + "\",\"version\":1,\"state\":\"OPEN\"");
        Service.as(first).put("/offers/{id}/acceptance", won).statusCode(200);
        heard(firstApp, "\"offerId\":\"" + won + "\",\"version\":2,\"state\":\"ACCEPTED\"");
        heard(secondDesk, "\"offerId\":\"" + lost + "\",\"version\":2,\"state\":\"WITHDRAWN\"");
        assertThat(firstApp).noneMatch(line -> line.contains(lost.toString()));
        String order = Service.as("operator")
                .get("/work-orders?origin={o}", Town.origin(press))
                .extract()
                .path("[0].workOrderId");
        Service.as("operator")
                .post("/work-orders/{id}/cancellation", "{\"reason\":\"FALSE_ALARM\"}", order)
                .statusCode(200);
        heard(firstApp, "\"state\":\"RELEASED\",\"reason\":\"FALSE_ALARM\"");
    }

    @Test
    void whoConnectsLateIsToldWhatIsOpen() {
        Town town = Town.found(kafka, candidates);
        Town.Staff helper = town.helper(100);
        town.settled();
        town.press(town.resident(Risk.HIGH, cipher), Risk.HIGH);
        UUID offer = offer(helper);
        List<String> app = listen(worker(helper));
        heard(app, "\"offerId\":\"" + offer + "\",\"version\":1,\"state\":\"OPEN\"");
        assertThat(app).anyMatch(line -> line.equals("data:{\"open\":1}"));
        Service.as(helper)
                .get("/offers")
                .statusCode(200)
                .body("[0].offerId", org.hamcrest.Matchers.equalTo(offer.toString()));
        Service.as(helper).get("/offers?worker={w}", UUID.randomUUID()).statusCode(403);
        Service.as("operator")
                .get("/offers?worker={w}", helper.worker())
                .body("[0].regionCode", org.hamcrest.Matchers.equalTo(town.region()));
        Service.as("operator", "980000000000")
                .get("/offers?worker={w}", helper.worker())
                .body("$", org.hamcrest.Matchers.hasSize(0));
    }

    private static Tokens worker(Town.Staff staff) {
        return Tokens.of("worker").provider(staff.provider()).worker(staff.worker());
    }

    private List<String> listen(Tokens tokens) {
        var lines = new CopyOnWriteArrayList<String>();
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/offers/stream"))
                .header("Authorization", "Bearer " + tokens.sign())
                .build();
        CompletableFuture<HttpResponse<Stream<String>>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        Thread.ofVirtual().start(() -> {
            try (Stream<String> body = answer.join().body()) {
                body.forEach(lines::add);
            } catch (java.io.UncheckedIOException ended) {
                lines.add("ended " + ended.getMessage().toLowerCase(Locale.ROOT));
            }
        });
        await("the stream begins")
                .atMost(Duration.ofSeconds(10))
                .until(() -> lines.stream().anyMatch(line -> line.contains("ready")));
        return lines;
    }

    private static void heard(List<String> app, String text) {
        await("the app hears " + text)
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(app).anyMatch(line -> line.contains(text)));
    }

    private UUID offer(Town.Staff staff) {
        return kafka.await(OfferMade.TYPE, one -> one.workerId().equals(staff.worker()))
                .offerId();
    }
}
