package city.careline.provider.application;

import city.careline.provider.domain.admission.Move;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.supervision.Rectification;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Suspends providers that did not put right in time what they were ordered to (逾期不改正的,责令停业整顿, G41). */
@ApplicationScoped
public class SuspendOverdue {
    /** Who suspends, in the history: nobody has to remember the deadline. */
    public static final String ACTOR = "provider-service";

    private final Providers providers;

    /** Works on the register. */
    public SuspendOverdue(Providers providers) {
        this.providers = providers;
    }

    /** Suspends at most so many that nobody else is at; those it suspended. */
    public Uni<List<Provider>> handle(int limit) {
        return providers.changeOverdue(limit, SuspendOverdue::decided);
    }

    private static Decided<Provider, Provider> decided(Provider provider, Instant now) {
        String demand =
                provider.dossier().overdueAt(now).map(Rectification::demand).orElse("");
        return provider.move(Stage.SUSPENDED, "逾期未整改:" + demand, ACTOR, now) instanceof Move.Moved moved
                ? Decided.to(moved.provider(), moved.provider())
                : Decided.unchanged(provider);
    }
}
