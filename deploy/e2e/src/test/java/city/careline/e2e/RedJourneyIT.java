package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.deploy.demo.journey.JourneyResult;
import city.careline.deploy.demo.journey.Journeys;
import city.careline.deploy.demo.journey.Step;
import city.careline.deploy.pbx.SipPhones;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The red journey of the demo, as a test. */
@Timeout(300)
class RedJourneyIT {
    private final Hotline hotline = Hotline.running();

    @Test
    void fromTheRedKeyToTheClosedIncidentTwice() {
        try (SipPhones phones = hotline.phones()) {
            var journeys = new Journeys(hotline.api(), hotline.demo(), Optional.of(phones), System.err::println);
            JourneyResult first = journeys.red(Hotline.SEAT);
            assertThat(first.ok()).as(String.valueOf(first.reason())).isTrue();
            assertThat(first.facts()).containsKey("race");
            assertThat(names(first))
                    .containsSubsequence(
                            "red key pressed: 995 is called",
                            "call waits in the emergency queue, the seat rings",
                            "caller identified by the line",
                            "incident open",
                            "the nearest three eligible workers have offers",
                            "seat answers",
                            "two accept at once: one wins",
                            "the other is told: 409 offer-already-taken",
                            "worker checks in at the home",
                            "worker checks out",
                            "the seat's follow-up closes the incident",
                            "no quota was touched: no hold, no posting");
            JourneyResult second = journeys.red(Hotline.SEAT);
            assertThat(second.ok()).as(String.valueOf(second.reason())).isTrue();
        }
    }

    @Test
    void withoutAnExchangeThePressComesByTheAlarmApiAndTheJourneySaysSo() {
        JourneyResult journey =
                new Journeys(hotline.api(), hotline.demo(), Optional.empty(), System.err::println).red(Hotline.SEAT);
        assertThat(journey.ok()).isFalse();
        assertThat(journey.reason()).isEqualTo("some steps could not be done");
        assertThat(journey.steps().stream().filter(step -> !step.done())).hasSize(2);
        assertThat(names(journey)).contains("the seat's follow-up closes the incident");
    }

    private static List<String> names(JourneyResult journey) {
        return journey.steps().stream().map(Step::name).toList();
    }
}
