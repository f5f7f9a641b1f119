package city.careline.deploy.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyReportTest {
    private final List<String> lines = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void hasTheShapeProgramsRead() throws IOException {
        var log = new JourneyLog("red", lines::add);
        log.pressedAt(1_000_000_000L, "red key pressed", "elderId", "e-1");
        log.stepAt(1_250_000_000L, "incident open", "workOrderId", "w-1", "originId", "o-1");
        log.fact("race", Map.of("winner", "a"));
        Path file = folder.resolve("report.json");
        new JourneyReport(List.of(log.result(null))).write(file);

        JsonNode report = new ObjectMapper().readTree(file.toFile());
        assertThat(report.path("ok").asBoolean()).isTrue();
        JsonNode red = report.path("journeys").path(0);
        assertThat(red.path("name").asText()).isEqualTo("red");
        assertThat(red.path("ok").asBoolean()).isTrue();
        assertThat(red.path("race").path("winner").asText()).isEqualTo("a");
        assertThat(red.path("steps").path(1)).isEqualTo(new ObjectMapper().readTree("""
                {"name":"incident open","atMs":250,"ids":{"workOrderId":"w-1","originId":"o-1"}}"""));
        assertThat(lines.get(1)).isEqualTo("red     +0.250 s  incident open  workOrderId=w-1 originId=o-1");
    }

    @Test
    void isNotOkWhenAStepCouldNotBeDone() {
        var log = new JourneyLog("green", lines::add);
        log.notDone("seat answers", "there is no telephone exchange");
        JourneyResult result = log.result(null);
        assertThat(result.ok()).isFalse();
        assertThat(result.reason()).isNotNull();
        assertThat(new JourneyReport(List.of(result)).ok()).isFalse();
    }

    @Test
    void isNotOkWithoutJourneysOrWithAFailedOne() {
        assertThat(new JourneyReport(List.of()).ok()).isFalse();
        var failed = new JourneyLog("red", lines::add).result("nobody came");
        assertThat(new JourneyReport(List.of(failed)).ok()).isFalse();
        assertThat(lines.getLast()).contains("nobody came");
    }
}
