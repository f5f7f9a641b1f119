package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a decision card: a candidate that was looked at.
 *
 * @param workerId the worker
 * @param providerId the employer
 * @param capacity orders at a time
 * @param straightMeters straight-line distance to the home, absent when the position is unknown
 * @param roadMeters estimated metres by road, absent when the position is unknown
 * @param position what the distance rests on, absent when the position is unknown
 * @param rejection why the worker was not chosen; absent for those who are offered the order
 */
public record Considered(
        WorkerId workerId,
        ProviderId providerId,
        int capacity,
        @Nullable Integer straightMeters,
        @Nullable Integer roadMeters,
        Whereabouts.@Nullable Source position,
        @Nullable Rejection rejection) {

    /** True when the worker is offered the order. */
    public boolean isChosen() {
        return rejection == null;
    }
}
