package city.careline.deploy.demo.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened.
 *
 * @param name what happened, for people
 * @param atMs milliseconds since the key was pressed, negative for what was made ready before
 * @param ids ids and amounts by name, in order
 * @param done false for what could not be done, e.g. without a telephone exchange
 */
public record Step(String name, long atMs, Map<String, Object> ids, boolean done) {
    /** Keeps its own copy, in order. */
    public Step {
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }
}
