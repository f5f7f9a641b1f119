package city.careline.dispatch.application;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Timers that do not fire while a test runs. */
public class AtRest implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("careline.dispatch.deadline-millis", "3600000", "careline.dispatch.sweep-millis", "3600000");
    }
}
