package city.careline.gateway.adapter.kafka;

import city.careline.contracts.billing.EntitlementChanged;
import city.careline.gateway.application.Quotas;
import city.careline.runtime.event.PoisonEvent;
import city.careline.runtime.event.StateTopicReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps in memory what is left of the quotas, from the billing service's topic, and shows as a gauge how many
 * entitlements of each month are known: a seat sees a quota only from then on.
 */
@ApplicationScoped
public class EntitlementsIn {
    private final Quotas quotas;
    private final MeterRegistry meters;
    private final Set<YearMonth> measured = new HashSet<>(); // only the reader's thread touches it
    private final StateTopicReader<EntitlementChanged> reader;

    /** Reads the whole topic in every instance. */
    public EntitlementsIn(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, Quotas quotas, MeterRegistry meters) {
        this.quotas = quotas;
        this.meters = meters;
        this.reader = new StateTopicReader<>(bootstrap, EntitlementChanged.TYPE, (header, it) -> take(it));
    }

    void start(@Observes StartupEvent event) {
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    private void take(EntitlementChanged it) {
        try {
            YearMonth month = YearMonth.parse(it.month());
            quotas.put(new Quotas.Balance(
                    it.entitlementId(),
                    it.elderId(),
                    month,
                    it.grantedFen() - it.heldFen() - it.usedFen(),
                    it.version()));
            measure(month);
        } catch (DateTimeException e) {
            throw new PoisonEvent("an entitlement without a month", e);
        }
    }

    /** Months long past are not kept, so they get no gauge when the topic is read again. */
    private void measure(YearMonth month) {
        if (!measured.contains(month) && quotas.known(month) > 0) {
            meters.gauge(
                    "careline_gateway_entitlements",
                    Tags.of("month", month.toString()),
                    quotas,
                    kept -> kept.known(month));
            measured.add(month);
        }
    }
}
