package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for an offer or an assignment: the worker himself, or his provider's desk.
 *
 * @param providerId the provider, when the caller belongs to one
 * @param workerId the worker, absent for a desk
 */
public record Answerer(
        @Nullable ProviderId providerId, @Nullable WorkerId workerId) {

    /** A worker answers for himself only, a desk for all workers of its provider. */
    public boolean mayAnswerFor(ProviderId provider, WorkerId worker) {
        return workerId == null ? provider.equals(providerId) : workerId.equals(worker);
    }
}
