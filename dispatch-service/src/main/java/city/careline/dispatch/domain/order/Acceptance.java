package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Rejection;
import java.time.Instant;

/** What became of an acceptance. */
public sealed interface Acceptance {
    /**
     * The order is his.
     *
     * @param assignmentId the assignment
     * @param repeated true when it already was
     */
    record Granted(AssignmentId assignmentId, boolean repeated) implements Acceptance {}

    /** Another offer won. */
    record AlreadyTaken() implements Acceptance {}

    /**
     * The offer had ended.
     *
     * @param since when it ended
     */
    record TooLate(Instant since) implements Acceptance {}

    /**
     * The worker or provider has lost the right to work since the offer was made.
     *
     * @param why the gate that refuses now
     */
    record NoLongerEligible(Rejection why) implements Acceptance {}

    /** The offer is somebody else's. */
    record NotYours() implements Acceptance {}

    /**
     * The worker serves as many orders as he can.
     *
     * @param workerId the worker
     */
    record NotAvailable(WorkerId workerId) implements Acceptance {}
}
