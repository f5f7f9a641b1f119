package city.careline.provider.application;

import city.careline.provider.domain.admission.Move;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Stage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Brings a provider to another stage of its life cycle, with reason and actor. */
@ApplicationScoped
public class MoveProvider {
    private final Providers providers;

    /** Works on the register. */
    public MoveProvider(Providers providers) {
        this.providers = providers;
    }

    /** What became of it; empty when there is no such provider. */
    public Uni<Optional<Move>> handle(ProviderId id, Stage to, String reason, String actor) {
        return providers.change(id, (provider, now) -> decided(provider.move(to, reason, actor, now)));
    }

    private static Decided<Provider, Move> decided(Move move) {
        return move instanceof Move.Moved moved ? Decided.to(moved.provider(), moved) : Decided.unchanged(move);
    }
}
