package city.careline.gateway.adapter.asterisk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where the PBX is and how the gateway listens to it. */
@ConfigMapping(prefix = "careline.pbx")
public interface PbxSettings {
    /** False for a gateway that takes IP alarms only. */
    @WithDefault("false")
    boolean enabled();

    /** The PBX's {@code systemname}; part of every derived id, must never change for a city. */
    String systemName();

    /** The PBX's own record of call events; absent on a gateway that only listens live. */
    Optional<String> celFile();

    /** Which endpoints are seats. */
    @WithDefault("80\\d\\d")
    String seatPattern();

    /** How long reading waits at start for the directory, so that a backlog of presses is identified. */
    @WithDefault("PT10S")
    Duration directoryWait();

    /** Whether the live connection announces calls the record does not tell of. */
    @WithDefault("true")
    boolean secondPath();

    /** How long the record has the word before the live connection. */
    @WithDefault("PT1S")
    Duration secondPathDelay();

    /** The live connection. */
    Ami ami();

    /** The manager interface. */
    interface Ami {
        /** Host of the PBX. */
        @WithDefault("127.0.0.1")
        String host();

        /** Its manager port. */
        @WithDefault("5038")
        int port();

        /** The manager account. */
        @WithDefault("careline")
        String user();

        /** Its secret; without one there is no live connection. */
        Optional<String> secret();

        /** The queue of the red key. */
        @WithDefault("emergency")
        String emergencyQueue();

        /** The queue of everything else. */
        @WithDefault("service")
        String serviceQueue();
    }
}
