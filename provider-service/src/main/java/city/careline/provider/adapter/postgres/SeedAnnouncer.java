package city.careline.provider.adapter.postgres;

import city.careline.provider.application.Catalogue;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Announces, once, the items that a migration put into the catalogue. */
@ApplicationScoped
class SeedAnnouncer {
    private static final Logger LOG = Logger.getLogger(SeedAnnouncer.class);
    private final Catalogue catalogue;

    SeedAnnouncer(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void start(@Observes StartupEvent event) throws Throwable {
        int announced = VertxContextSupport.subscribeAndAwait(catalogue::announceSeeded);
        LOG.infof("seeded items announced: %d", announced);
    }
}
