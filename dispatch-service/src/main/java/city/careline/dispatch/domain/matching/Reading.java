package city.careline.dispatch.domain.matching;

import org.jspecify.annotations.Nullable;

/**
 * How far the gates got with a candidate. Reasons stand in the order in which their gates are asked.
 *
 * @param refusal the reason that ended it, absent for who passed all
 */
record Reading(@Nullable Rejection refusal) {
    /** True when the gate with this reason was asked. */
    boolean got(Rejection reason) {
        return refusal == null || refusal.compareTo(reason) >= 0;
    }
}
