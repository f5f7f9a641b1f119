package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Stories;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.OfferTerms;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.WorkOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as an app or a desk sees it: what, roughly where, until when; never whose home.
 *
 * @param offerId the offer
 * @param version grows when the offer ends; drop a card with a lower one
 * @param state OPEN, ACCEPTED, DECLINED, EXPIRED or WITHDRAWN
 * @param workOrderId the order
 * @param originId trace id of the press or request
 * @param kind INCIDENT, SERVICE_ORDER or WELFARE_CHECK
 * @param itemCode what must be performed
 * @param minutes ordered duration, for a service order
 * @param scheduledAt when the visit is wanted, for a service order
 * @param regionCode region of the home
 * @param wave 1 for the first wave, counting up
 * @param providerId the provider
 * @param workerId the worker
 * @param roadMeters expected metres on the way
 * @param travelSeconds expected time on the way, absent when not known
 * @param arriveBy when the worker is expected who accepts now; once accepted, from then
 * @param madeAt when it was made
 * @param expiresAt acceptance at or after this instant is too late
 * @param endedAt when it ended
 * @param reason why it was declined or withdrawn
 * @param assignmentId the assignment it won
 * @param preempts true when accepting takes the worker from a service visit that has not begun
 */
public record OfferView(
        UUID offerId,
        int version,
        String state,
        UUID workOrderId,
        @Nullable String originId,
        @Nullable Kind kind,
        @Nullable String itemCode,
        @Nullable Integer minutes,
        @Nullable Instant scheduledAt,
        @Nullable String regionCode,
        int wave,
        UUID providerId,
        UUID workerId,
        int roadMeters,
        @Nullable Integer travelSeconds,
        @Nullable Instant arriveBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable UUID assignmentId,
        boolean preempts) {

    /** How an offer ended, as far as it has. */
    private record End(
            String state,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable UUID assignmentId) {
        static End of(Offer offer) {
            return switch (offer) {
                case Offer.Open one -> new End("OPEN", null, null, null);
                case Offer.Accepted one ->
                    new End("ACCEPTED", one.at(), null, one.assignmentId().value());
                case Offer.Declined one -> new End("DECLINED", one.at(), one.reason(), null);
                case Offer.Expired one -> new End("EXPIRED", one.at(), null, null);
                case Offer.Withdrawn one ->
                    new End("WITHDRAWN", one.at(), one.why().name(), null);
            };
        }
    }

    /** With what must be known of its order. */
    static OfferView of(Stories.OfferCard card) {
        WorkOrder order = card.order();
        @Nullable ServiceOrder service = order instanceof ServiceOrder one ? one : null;
        RegionCode region = order.header().region();
        return view(
                card.offer(),
                order.header().originId(),
                order.kind(),
                order.itemCode(),
                service == null ? null : service.minutes(),
                service == null ? null : service.scheduledAt(),
                region == null ? null : region.value());
    }

    /** Inside the story of its order. */
    static OfferView of(Offer offer) {
        return view(offer, null, null, null, null, null, null);
    }

    private static OfferView view(
            Offer offer,
            @Nullable String originId,
            @Nullable Kind kind,
            @Nullable String itemCode,
            @Nullable Integer minutes,
            @Nullable Instant scheduledAt,
            @Nullable String regionCode) {
        OfferTerms terms = offer.terms();
        End end = End.of(offer);
        return new OfferView(
                terms.id().value(),
                offer.version(),
                end.state(),
                terms.workOrderId().value(),
                originId,
                kind,
                itemCode,
                minutes,
                scheduledAt,
                regionCode,
                terms.wave(),
                terms.providerId().value(),
                terms.workerId().value(),
                terms.roadMeters(),
                terms.travelSeconds(),
                arriveBy(offer),
                terms.madeAt(),
                terms.expiresAt(),
                end.at(),
                end.reason(),
                end.assignmentId(),
                terms.preempts());
    }

    private static @Nullable Instant arriveBy(Offer offer) {
        return switch (offer) {
            case Offer.Open open -> open.terms().arriveBy(open.terms().madeAt());
            case Offer.Accepted accepted -> accepted.terms().arriveBy(accepted.at());
            case Offer.Declined ended -> null;
            case Offer.Expired ended -> null;
            case Offer.Withdrawn ended -> null;
        };
    }
}
