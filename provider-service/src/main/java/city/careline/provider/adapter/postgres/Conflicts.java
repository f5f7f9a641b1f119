package city.careline.provider.adapter.postgres;

import io.vertx.pgclient.PgException;
import org.jspecify.annotations.Nullable;

/** Recognises what PostgreSQL refused. */
final class Conflicts {
    private static final String UNIQUE_VIOLATION = "23505";

    private Conflicts() {}

    /** True when another row already has what must be unique. */
    static boolean isUniqueness(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState())) {
                return true;
            }
        }
        return false;
    }
}
