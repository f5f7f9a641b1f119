package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Takes a contact off an elder's list. */
@Singleton
public final class RemoveContact {
    private final ElderEdits edits;

    /** Works on the register. */
    public RemoveContact(UnitsOfWork units) {
        this.edits = new ElderEdits(units);
    }

    /** The elder after the change. */
    public Uni<Outcome<Elder>> handle(ElderId id, UUID contactId, Requester by) {
        return edits.apply(
                id, by, null, "CONTACT_REMOVED", (tx, elder) -> Uni.createFrom().item(elder.withoutContact(contactId)));
    }
}
