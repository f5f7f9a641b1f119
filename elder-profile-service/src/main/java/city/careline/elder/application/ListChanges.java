package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.trace.Change;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of one elder: who changed which fields when. */
@Singleton
public final class ListChanges {
    private final UnitsOfWork units;

    /** Works on the register. */
    public ListChanges(UnitsOfWork units) {
        this.units = units;
    }

    /** Oldest first, after the given change. */
    public Uni<Outcome<List<Change>>> handle(ElderId id, @Nullable UUID after, int limit, Requester by) {
        return units.run(tx -> tx.elders()
                .find(id)
                .chain(found -> found.filter(elder ->
                                        by.scope().covers(elder.home().region().value()))
                                .isEmpty()
                        ? Uni.createFrom().item(Outcome.refused(Refusal.ELDER_ABSENT))
                        : tx.changes().listOf(id.value(), after, limit).map(Outcome::done)));
    }
}
