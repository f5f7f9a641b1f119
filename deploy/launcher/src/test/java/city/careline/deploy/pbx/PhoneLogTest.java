package city.careline.deploy.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PhoneLogTest {

    @Test
    void readsTheStepsOfALine() {
        assertThat(PhoneLog.parse("calling 2026-11-21\t21:12:38.507366\t1795295558.507366\n"
                        + "ringing 2026-11-21\t21:12:38.509897\t1795295558.509897\n"))
                .containsExactly(
                        new PhoneLog.Step("calling", "", Instant.parse("2026-11-21T21:12:38.507366Z")),
                        new PhoneLog.Step("ringing", "", Instant.parse("2026-11-21T21:12:38.509897Z")));
    }

    @Test
    void readsTheCallOfASeatsStep() {
        assertThat(PhoneLog.parse("missed 9a55-12@x 2026-11-21\t21:08:24.131987\t1795295304.131987\n"))
                .containsExactly(
                        new PhoneLog.Step("missed", "9a55-12@x", Instant.parse("2026-11-21T21:08:24.131987Z")));
    }

    @Test
    void leavesOutALineThatIsStillBeingWritten() {
        assertThat(PhoneLog.parse("calling 2026-11-21\t21:12:38.507366\t17952955"))
                .isEmpty();
        assertThat(PhoneLog.parse("")).isEmpty();
    }
}
