package city.careline.gateway.adapter.kafka;

import city.careline.contracts.billing.EntitlementChanged;
import city.careline.gateway.application.Quotas;
import city.careline.runtime.event.PoisonEvent;
import city.careline.runtime.event.StateTopicReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps in memory what is left of the quotas, from the billing service's topic. */
@ApplicationScoped
public class EntitlementsIn {
    private final Quotas quotas;
    private final StateTopicReader<EntitlementChanged> reader;

    /** Reads the whole topic in every instance. */
    public EntitlementsIn(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, Quotas quotas) {
        this.quotas = quotas;
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
            quotas.put(new Quotas.Balance(
                    it.entitlementId(),
                    it.elderId(),
                    YearMonth.parse(it.month()),
                    it.grantedFen() - it.heldFen() - it.usedFen(),
                    it.version()));
        } catch (DateTimeException e) {
            throw new PoisonEvent("an entitlement without a month", e);
        }
    }
}
