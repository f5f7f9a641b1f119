package city.careline.deploy.demo.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Both journeys as data, for programs.
 *
 * @param journeys how each went
 */
public record JourneyReport(List<JourneyResult> journeys) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    /** Keeps its own copy. */
    public JourneyReport {
        journeys = List.copyOf(journeys);
    }

    /** True when every step of every journey really happened. */
    public boolean ok() {
        return !journeys.isEmpty() && journeys.stream().allMatch(JourneyResult::ok);
    }

    /** Writes {@code {"ok":…,"journeys":[{"name":…,"ok":…,"steps":[{"name":…,"atMs":…,"ids":{…}}],…}]}}. */
    public void write(Path file) {
        try {
            JSON.writeValue(file.toFile(), tree());
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written to " + file, e);
        }
    }

    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("ok", ok());
        tree.put("journeys", journeys.stream().map(JourneyReport::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(JourneyResult journey) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", journey.name());
        tree.put("ok", journey.ok());
        if (journey.reason() != null) {
            tree.put("reason", journey.reason());
        }
        tree.put("steps", journey.steps().stream().map(JourneyReport::tree).toList());
        tree.putAll(journey.facts());
        return tree;
    }

    private static Map<String, Object> tree(Step step) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", step.name());
        tree.put("atMs", step.atMs());
        tree.put("ids", step.ids());
        if (!step.done()) {
            tree.put("done", false);
        }
        return tree;
    }
}
