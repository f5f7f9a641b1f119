package city.careline.runtime.inbox;

import city.careline.runtime.event.PoisonEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells trouble that passes (a database or network that is away, a lost race) from an event that never will work. */
final class Transient {
    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system, lock not available. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58", "XX");

    private Transient() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A library's parse error is an IOException too: what is poison stays poison, whatever lies beneath.
            if (cause instanceof PoisonEvent || cause instanceof JsonProcessingException) {
                return false;
            }
            if (isItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isItself(Throwable cause) {
        return switch (cause) {
            case PgException refused -> {
                String state = refused.getSqlState();
                // 0A000: a statement prepared before a migration; the client forgets it, so trying again helps.
                yield state == null
                        || state.equals("0A000")
                        || (state.length() >= 2 && CLASSES.contains(state.substring(0, 2)));
            }
            case IOException network -> true;
            case TimeoutException late -> true;
            case RetriableException kafka -> true;
            case VertxException closed -> true;
            // What the pool says when no connection came free in time; it is no VertxException.
            case NoStackTraceThrowable pool -> true;
            default -> false;
        };
    }
}
