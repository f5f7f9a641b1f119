package city.careline.dispatch.domain.matching;

import org.jspecify.annotations.Nullable;

/** A hard condition on what is in memory; it may refuse a candidate and says why. */
@FunctionalInterface
interface Gate {
    /** The reason, or nothing when the candidate passes. */
    @Nullable
    Rejection refuse(Candidate candidate, @Nullable Whereabouts at, Need need);
}
