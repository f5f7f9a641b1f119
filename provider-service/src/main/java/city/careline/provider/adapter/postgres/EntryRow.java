package city.careline.provider.adapter.postgres;

import city.careline.provider.domain.supervision.Entry;
import java.util.UUID;

/** A row of an entry of a dossier. */
interface EntryRow {
    /** Whose dossier it is in. */
    UUID providerId();

    /** Writes how it came to its end. */
    void end(EndPart how);

    /** The entry. */
    Entry read();
}
