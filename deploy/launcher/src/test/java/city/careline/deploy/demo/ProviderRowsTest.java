package city.careline.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderRowsTest {
    @Test
    void shiftsFollowEachOtherWithoutAGapForMoreThanAYear() {
        Instant now = Instant.parse("2026-11-21T10:20:30Z");
        List<Map<String, Instant>> shifts = ProviderRows.shifts(now);
        assertThat(shifts.getFirst().get("from")).isBefore(now);
        for (int i = 1; i < shifts.size(); i++) {
            assertThat(shifts.get(i).get("from")).isEqualTo(shifts.get(i - 1).get("to"));
        }
        assertThat(shifts.getLast().get("to")).isAfter(now.plus(Duration.ofDays(366)));
    }
}
