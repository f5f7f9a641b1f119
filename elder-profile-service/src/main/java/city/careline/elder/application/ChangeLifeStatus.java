package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.LifeState;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Notes that an elder died, moved away or is back; a mistaken notice is corrected the same way. */
@Singleton
public final class ChangeLifeStatus {
    private final ElderEdits edits;

    /** Works on the register. */
    public ChangeLifeStatus(UnitsOfWork units) {
        this.edits = new ElderEdits(units);
    }

    /** The elder after the change. */
    public Uni<Outcome<Elder>> handle(ElderId id, LifeState life, Requester by) {
        return edits.apply(
                id, by, null, "LIFE_STATUS", (tx, elder) -> Uni.createFrom().item(elder.with(life, tx.today())));
    }
}
