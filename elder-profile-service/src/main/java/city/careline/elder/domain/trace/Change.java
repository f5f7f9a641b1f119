package city.careline.elder.domain.trace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One change of a record: who, when, which fields; never the values.
 *
 * @param id its id
 * @param subjectId the elder, household or terminal
 * @param at when
 * @param actor who
 * @param action what was done, e.g. REGISTERED
 * @param fields names of the changed fields
 */
public record Change(UUID id, UUID subjectId, Instant at, String actor, String action, List<String> fields) {
    /** Keeps its own copy. */
    public Change {
        fields = List.copyOf(fields);
    }
}
