package city.careline.gateway.adapter.kafka;

import city.careline.contracts.elder.TerminalPublished;
import city.careline.gateway.application.TerminalCopies;
import city.careline.gateway.application.Terminals;
import city.careline.gateway.domain.Risk;
import city.careline.gateway.domain.Terminal;
import city.careline.runtime.event.StateTopicReader;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Fills the directory from the elder service's topic. Ready once everything published before the start is known. */
@Readiness
@ApplicationScoped
public class TerminalsIn implements HealthCheck {
    private final Terminals terminals;
    private final TerminalCopies copies;
    private final StateTopicReader<TerminalPublished> reader;

    /** Reads the whole topic in every instance. */
    public TerminalsIn(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            Terminals terminals,
            TerminalCopies copies) {
        this.terminals = terminals;
        this.copies = copies;
        this.reader = new StateTopicReader<>(bootstrap, TerminalPublished.TYPE, (header, it) -> take(it));
    }

    void start(@Observes StartupEvent event) {
        var complete = reader.start().caughtUp().thenRun(terminals::complete);
        complete.exceptionally(never -> null);
    }

    void stop(@Observes ShutdownEvent event) {
        reader.close();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("directory")
                .status(terminals.isComplete())
                .build();
    }

    private void take(TerminalPublished it) {
        var terminal = new Terminal(
                it.terminalId(),
                it.lineHash(),
                it.deviceId(),
                it.householdId(),
                it.elderIds(),
                it.regionCode(),
                Risk.valueOf(it.risk().name()),
                it.active(),
                it.version());
        terminals.put(terminal);
        copies.put(terminal);
    }
}
