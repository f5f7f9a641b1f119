package city.careline.dispatch.application;

import city.careline.dispatch.domain.order.Docket;
import java.util.function.UnaryOperator;

/** Hides what a viewer may not see. */
final class Visible {
    private Visible() {}

    /** Passes a visible docket on and fails with {@link Absent} for any other, as if it did not exist. */
    static UnaryOperator<Docket> to(Viewer viewer) {
        return docket -> {
            if (!viewer.maySee(docket)) {
                throw new Absent("work order");
            }
            return docket;
        };
    }
}
