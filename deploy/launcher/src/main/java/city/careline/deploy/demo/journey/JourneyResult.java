package city.careline.deploy.demo.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a journey went.
 *
 * @param name {@code red} or {@code green}
 * @param ok every step really happened
 * @param reason why not, absent when ok
 * @param steps what happened, in order
 * @param facts what the journey proves: the race, the quota, the postings …
 */
public record JourneyResult(
        String name, boolean ok, @Nullable String reason, List<Step> steps, Map<String, Object> facts) {
    /** Keeps its own copies. */
    public JourneyResult {
        steps = List.copyOf(steps);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
