package city.careline.elder.adapter.rest;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Metrics of the register; the names are an interface and stand in the README. */
@Singleton
public final class ElderMetrics {
    private final MeterRegistry meters;

    /** Counts into this registry. */
    public ElderMetrics(MeterRegistry meters) {
        this.meters = meters;
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
