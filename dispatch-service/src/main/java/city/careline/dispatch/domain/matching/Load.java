package city.careline.dispatch.domain.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has on his hands and has done lately, as the database knows it.
 *
 * @param busy live assignments that overlap the wanted visit
 * @param lastVisitEnd when the last visit ended, absent when there was none
 * @param recent assignments within the days that fairness looks back
 * @param servedBefore visits to these elders within the days that continuity looks back
 * @param servedLast true for the worker who visited these elders last
 */
public record Load(int busy, @Nullable Instant lastVisitEnd, int recent, int servedBefore, boolean servedLast) {
    /** Nothing to do and nothing done. */
    public static final Load NONE = new Load(0, null, 0, 0, false);
}
