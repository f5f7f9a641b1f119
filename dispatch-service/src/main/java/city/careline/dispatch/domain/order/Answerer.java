package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for an offer or an assignment: the worker himself, his provider's desk, whoever holds a token of the
 * offer, or a seat for one who said so on the telephone.
 *
 * @param providerId the provider, when the caller belongs to one
 * @param workerId the worker, absent for a desk
 * @param seat subject of the operator who answers on behalf of another
 */
public record Answerer(
        @Nullable ProviderId providerId,
        @Nullable WorkerId workerId,
        @Nullable String seat) {
    /** A worker or a desk. */
    public Answerer(@Nullable ProviderId providerId, @Nullable WorkerId workerId) {
        this(providerId, workerId, null);
    }

    /** A seat, for whoever is on the telephone. */
    public static Answerer bySeat(String subject) {
        return new Answerer(null, null, subject);
    }

    /** A worker answers for himself only, a desk for all workers of its provider, a seat for everybody. */
    public boolean mayAnswerFor(ProviderId provider, WorkerId worker) {
        if (seat != null) {
            return true;
        }
        return workerId == null ? provider.equals(providerId) : workerId.equals(worker);
    }
}
