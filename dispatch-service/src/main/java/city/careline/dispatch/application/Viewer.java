package city.careline.dispatch.application;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.OfferTerms;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at orders, and how far.
 *
 * @param subject the person, as logs name it
 * @param atSeat takes calls or leads those who do: also sees orders whose place is not known
 * @param regionPrefix digits a visible order's region begins with; empty means everywhere
 * @param providerId sees only what was offered to this provider
 * @param workerId sees only what was offered to this worker
 */
public record Viewer(
        String subject,
        boolean atSeat,
        String regionPrefix,
        @Nullable ProviderId providerId,
        @Nullable WorkerId workerId) {

    /** True when the order is visible. */
    public boolean maySee(Docket docket) {
        if (isBound()) {
            return docket.offers().stream().anyMatch(offer -> isOwn(offer.terms()));
        }
        RegionCode region = docket.order().header().region();
        return region == null ? atSeat || regionPrefix.isEmpty() : coversRegion(region);
    }

    /** True when the region lies in the viewer's scope. */
    public boolean coversRegion(RegionCode region) {
        return region.value().startsWith(regionPrefix);
    }

    /** True for a worker or a provider's desk, who see their own part only. */
    public boolean isBound() {
        return workerId != null || providerId != null;
    }

    /** True when the offer was made to the viewer. */
    public boolean isOwn(OfferTerms terms) {
        return workerId != null
                ? terms.workerId().equals(workerId)
                : terms.providerId().equals(providerId);
    }
}
