package city.careline.elder.application;

import city.careline.elder.domain.trace.Change;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The history of changes; grows only. */
public interface Changes {
    /** Adds changes. */
    Uni<Void> add(Collection<Change> changes);

    /** Changes of one record, oldest first, after the given one. */
    Uni<List<Change>> listOf(UUID subjectId, @Nullable UUID after, int limit);
}
