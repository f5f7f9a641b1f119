package city.careline.provider.adapter.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises what PostgreSQL refused. */
final class Conflicts {
    private static final String UNIQUE_VIOLATION = "23505";

    private Conflicts() {}

    /** True when another row already has what must be unique. */
    static boolean isUniqueness(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
