package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.GeoPoint;
import org.jspecify.annotations.Nullable;

/** What a worker reports on the way and at the home. */
public sealed interface VisitReport {
    /** The stage this report reaches. */
    Assignment.Stage stage();

    /** Set out. */
    record EnRoute() implements VisitReport {
        @Override
        public Assignment.Stage stage() {
            return Assignment.Stage.EN_ROUTE;
        }
    }

    /** At the home. */
    record Arrival() implements VisitReport {
        @Override
        public Assignment.Stage stage() {
            return Assignment.Stage.ARRIVED;
        }
    }

    /**
     * The visit begins.
     *
     * @param at where the worker is
     */
    record CheckIn(GeoPoint at) implements VisitReport {
        @Override
        public Assignment.Stage stage() {
            return Assignment.Stage.CHECKED_IN;
        }
    }

    /**
     * The visit ends.
     *
     * @param at where the worker is
     * @param note what he has to say
     */
    record CheckOut(GeoPoint at, @Nullable String note) implements VisitReport {
        @Override
        public Assignment.Stage stage() {
            return Assignment.Stage.COMPLETED;
        }
    }
}
