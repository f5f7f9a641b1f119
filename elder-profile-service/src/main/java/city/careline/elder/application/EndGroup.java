package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets or lifts the end of a membership; the period itself stays in the record. */
@Singleton
public final class EndGroup {
    private final ElderEdits edits;

    /** Works on the register. */
    public EndGroup(UnitsOfWork units) {
        this.edits = new ElderEdits(units);
    }

    /** The elder after the change. */
    public Uni<Outcome<Elder>> handle(ElderId id, UUID groupId, @Nullable LocalDate end, Requester by) {
        return edits.apply(
                id, by, null, "GROUP_ENDED", (tx, elder) -> Uni.createFrom().item(elder.leaving(groupId, end)));
    }
}
