package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.deploy.demo.journey.JourneyResult;
import city.careline.deploy.demo.journey.Journeys;
import city.careline.deploy.pbx.SipPhones;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The green journey of the demo, as a test. */
@Timeout(300)
class GreenJourneyIT {
    private final Hotline hotline = Hotline.running();

    @Test
    void fromTheGreenKeyToTheAdjustmentAndAgainInTheNextMonth() {
        try (SipPhones phones = hotline.phones()) {
            var journeys = new Journeys(hotline.api(), hotline.demo(), Optional.of(phones), System.err::println);
            JourneyResult first = journeys.green(Hotline.SEAT);
            assertThat(first.ok()).as(String.valueOf(first.reason())).isTrue();
            assertThat(first.facts())
                    .containsKeys("quota", "postings", "statementLine", "refusedLatePosting", "adjustment", "origin");
            JourneyResult second = journeys.green(Hotline.SEAT);
            assertThat(second.ok()).as(String.valueOf(second.reason())).isTrue();
            assertThat(second.facts().get("statementLine"))
                    .isNotEqualTo(first.facts().get("statementLine"));
        }
    }
}
