package city.careline.dispatch.application;

import city.careline.dispatch.domain.policy.OfferPolicy;
import city.careline.dispatch.domain.policy.ReleasePolicy;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Policies as data. */
public interface Policies {
    /** All release policies. */
    Uni<List<ReleasePolicy>> listRelease(UnitOfWork work);

    /** All offer policies. */
    Uni<List<OfferPolicy>> listOffers(UnitOfWork work);

    /** Replaces all release policies. */
    Uni<Void> replaceRelease(UnitOfWork work, List<ReleasePolicy> rows);

    /** Replaces all offer policies. */
    Uni<Void> replaceOffers(UnitOfWork work, List<OfferPolicy> rows);
}
