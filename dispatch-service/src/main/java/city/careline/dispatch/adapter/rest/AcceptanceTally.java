package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.order.Acceptance;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Counts what became of acceptances, by outcome; every outcome is there from the start. */
@Startup
@ApplicationScoped
public class AcceptanceTally {
    private final MeterRegistry meters;

    /** Registers every outcome. */
    public AcceptanceTally(MeterRegistry meters) {
        this.meters = meters;
        Stream.of(Acceptance.class.getPermittedSubclasses()).forEach(this::counter);
    }

    void count(Acceptance acceptance) {
        counter(acceptance.getClass()).increment();
    }

    private Counter counter(Class<?> outcome) {
        return meters.counter("careline_dispatch_acceptances", "outcome", outcome.getSimpleName());
    }
}
