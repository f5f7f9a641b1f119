package city.careline.provider.application;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.Ending;
import city.careline.provider.domain.supervision.Entry;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.Ruling;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Ends a contract, lifts a restriction, or confirms that a rectification has been made. */
@ApplicationScoped
public class EndEntry {
    private final Providers providers;

    /** Works on the register. */
    public EndEntry(Providers providers) {
        this.providers = providers;
    }

    /** What became of it; empty when there is no such provider. */
    public Uni<Optional<Ending>> handle(
            ProviderId id, Class<? extends Entry> kind, EntryId entry, String reason, String actor) {
        return providers.change(id, (provider, now) -> {
            Ending outcome = provider.dossier().end(kind, entry, new Ruling(reason, actor, now));
            return outcome instanceof Ending.Ended ended
                    ? Decided.to(provider.with(ended.dossier()), outcome)
                    : Decided.unchanged(outcome);
        });
    }
}
