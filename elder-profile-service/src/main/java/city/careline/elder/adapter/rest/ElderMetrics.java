package city.careline.elder.adapter.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Metrics of the register; the names are an interface and stand in the README. */
@Singleton
public final class ElderMetrics {
    private final MeterRegistry meters;

    /** Counts into this registry; every name is there from the start, so that a dashboard finds it at zero. */
    public ElderMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        for (String channel : List.of("rest", "import")) {
            meters.counter("careline_elder_registered", "channel", channel);
            meters.counter("careline_elder_refused", "channel", channel, "rule", "none");
        }
        meters.counter("careline_elder_reads", "masked", "true");
        meters.counter("careline_elder_reads", "masked", "false");
        meters.counter("careline_elder_searches");
    }

    void registered(String channel, int elders) {
        meters.counter("careline_elder_registered", "channel", channel).increment(elders);
    }

    void refused(String channel, String rule) {
        meters.counter("careline_elder_refused", "channel", channel, "rule", rule)
                .increment();
    }

    void read(boolean clear) {
        meters.counter("careline_elder_reads", "masked", String.valueOf(!clear)).increment();
    }

    void searched() {
        meters.counter("careline_elder_searches").increment();
    }

    void terminals(String what) {
        meters.counter("careline_elder_terminals", "what", what).increment();
    }
}
