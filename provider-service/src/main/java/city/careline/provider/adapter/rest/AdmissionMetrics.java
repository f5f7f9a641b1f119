package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts moves of the life cycle and imported rows. */
@ApplicationScoped
class AdmissionMetrics {
    private final MeterRegistry meters;

    AdmissionMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Every name is there from the start, so that a dashboard finds it at zero. */
    void start(@Observes StartupEvent event) {
        imported(0, 0);
        for (var stage : Stage.values()) {
            meters.counter("careline_provider_moves", "to", stage.name());
        }
    }

    /** A provider reached a stage. */
    void moved(Provider provider) {
        meters.counter(
                        "careline_provider_moves",
                        "to",
                        provider.standing().stage().name())
                .increment();
    }

    /** Rows of an import were taken over or refused. */
    void imported(int accepted, int refused) {
        meters.counter("careline_provider_import_rows", "outcome", "accepted").increment(accepted);
        meters.counter("careline_provider_import_rows", "outcome", "refused").increment(refused);
    }
}
