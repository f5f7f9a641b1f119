package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.elder.Contact;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Adds somebody to call about an elder. */
@Singleton
public final class AddContact {
    private final ElderEdits edits;

    /** Works on the register. */
    public AddContact(UnitsOfWork units) {
        this.edits = new ElderEdits(units);
    }

    /** The elder after the change. */
    public Uni<Outcome<Elder>> handle(ElderId id, Contact contact, Requester by) {
        return edits.apply(
                id, by, null, "CONTACT_ADDED", (tx, elder) -> Uni.createFrom().item(elder.withContact(contact)));
    }
}
