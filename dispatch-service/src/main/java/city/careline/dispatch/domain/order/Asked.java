package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Considered;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.matching.Whereabouts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A worker who is asked.
 *
 * @param workerId the worker
 * @param providerId the employer
 * @param capacity orders at a time
 * @param roadMeters expected metres on the way, 0 when not known
 * @param travelSeconds expected time on the way, absent when not known
 * @param preempts true when accepting takes the worker from a service visit that has not begun
 */
public record Asked(
        WorkerId workerId,
        ProviderId providerId,
        int capacity,
        int roadMeters,
        @Nullable Integer travelSeconds,
        boolean preempts) {
    /** Somebody a card chose. */
    public static Asked of(Considered one) {
        Travel way = one.travel();
        return new Asked(
                one.workerId(),
                one.providerId(),
                one.capacity(),
                Objects.requireNonNullElse(one.roadMeters(), 0),
                way == null ? null : Integer.valueOf(way.seconds()),
                false);
    }

    /** Somebody who is busy with what may give way. */
    static Asked preempting(Considered one, GeoPoint home, TravelTimes travels) {
        Whereabouts at = one.at();
        Travel way = at == null ? null : travels.between(at.point(), home);
        return new Asked(
                one.workerId(),
                one.providerId(),
                one.capacity(),
                way == null ? 0 : way.meters(),
                way == null ? null : Integer.valueOf(way.seconds()),
                true);
    }
}
