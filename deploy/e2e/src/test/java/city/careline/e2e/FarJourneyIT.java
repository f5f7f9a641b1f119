package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.deploy.demo.journey.JourneyResult;
import city.careline.deploy.demo.journey.Journeys;
import city.careline.deploy.demo.journey.Step;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The journey beyond everybody's reach, as a test: why nobody, and how the elder is helped all the same. */
@Timeout(300)
class FarJourneyIT {
    private final Hotline hotline = Hotline.running();

    @Test
    void L08_nobodyMayBeSentAndTheSupervisorSendsSomebodyWithAReason() {
        JourneyResult journey =
                new Journeys(hotline.api(), hotline.demo(), Optional.empty(), System.err::println).far();

        assertThat(journey.ok()).as(String.valueOf(journey.reason())).isTrue();
        assertThat(journey.facts().get("nobody")).asString().startsWith("无人可派");
        assertThat(journey.steps().stream().map(Step::name))
                .containsSubsequence(
                        "the decision card says why nobody",
                        "the supervisor sends the nearest all the same, with a reason",
                        "worker checks out",
                        "the follow-up closes the incident");
    }
}
