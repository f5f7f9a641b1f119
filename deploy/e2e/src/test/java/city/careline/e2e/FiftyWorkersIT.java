package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import city.careline.deploy.demo.TokenRequest;
import city.careline.deploy.demo.journey.Cast;
import city.careline.deploy.demo.journey.IpTerminal;
import city.careline.deploy.demo.journey.Json;
import city.careline.deploy.demo.journey.Race;
import city.careline.deploy.demo.journey.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Fifty workers have offers of one order and accept at the same instant. */
@Timeout(300)
class FiftyWorkersIT {
    private static final int WORKERS = 50;
    private static final Hotline HOTLINE = Hotline.running();

    private static final Cast.Role ELDER =
            HOTLINE.cast().first(person -> person.risk().equals("HIGH"), role -> true);
    private static final IpTerminal TERMINAL = new IpTerminal(HOTLINE.api(), ELDER);

    @BeforeAll
    static void bringFiftyWorkersNearOneElder() {
        FiftyWorkers.hire(HOTLINE, ELDER.elder());
        FiftyWorkers.offerAtOnce(HOTLINE, ELDER.elder().regionCode(), WORKERS);
    }

    @AfterAll
    static void offerAsUsual() {
        FiftyWorkers.offerAtOnce(HOTLINE, ELDER.elder().regionCode(), 3);
    }

    @AfterEach
    void clear() {
        HOTLINE.clear();
    }

    @RepeatedTest(20)
    void oneIsGrantedFortyNineAreTooLateAndTheWinnerIsGrantedAgain() {
        TERMINAL.press();
        Story incident = HOTLINE.cast().incidentOf(ELDER);
        List<Story.Offer> offers = incident.awaitOpen(WORKERS);
        assertThat(offers).hasSize(WORKERS);

        List<Race.Runner> runners = Race.run(HOTLINE.api(), offers);

        assertThat(runners.stream().filter(Race.Runner::won)).hasSize(1);
        assertThat(runners.stream().filter(Race.Runner::cameSecond)).hasSize(WORKERS - 1);
        Race.Runner winner =
                runners.stream().filter(Race.Runner::won).findFirst().orElseThrow();
        Session worker = HOTLINE.api()
                .as(TokenRequest.worker(UUID.fromString(winner.providerId()), UUID.fromString(winner.workerId())));
        JsonNode again = worker.put(Service.DISPATCH, "/offers/" + winner.offerId() + "/acceptance");
        assertThat(Json.id(again, "assignmentId"))
                .isEqualTo(winner.assignmentId().orElseThrow());
    }
}
