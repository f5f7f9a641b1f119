package city.careline.dispatch.application;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.matching.Travel;
import java.time.Duration;
import java.util.List;

/** How far one comes from a place; answers in memory and never fails. */
public interface ReachAreas {
    /** The area within that time of the place. */
    Area around(GeoPoint place, Duration within);

    /**
     * An area on the ground.
     *
     * @param ring its edge, counterclockwise, the first point repeated at the end
     * @param basis what it rests on
     */
    record Area(List<GeoPoint> ring, Travel.Basis basis) {
        /** Keeps its own copy. */
        public Area {
            ring = List.copyOf(ring);
        }
    }
}
