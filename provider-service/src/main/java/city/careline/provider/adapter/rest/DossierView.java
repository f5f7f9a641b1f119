package city.careline.provider.adapter.rest;

import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.PublicContract;
import city.careline.provider.domain.supervision.Rectification;
import city.careline.provider.domain.supervision.Restriction;
import city.careline.provider.domain.supervision.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What supervision keeps about a provider, with what is over.
 *
 * @param licenceUntil first instant at which its business licence is no longer valid
 * @param insuredUntil first instant at which its liability insurance no longer covers
 * @param publicContracts contracts under which its visits may be charged to public money
 * @param restrictions what it must not do or must not have done
 * @param rectifications what it had or has to put right
 * @param rating the latest evaluation
 */
record DossierView(
        @Nullable Instant licenceUntil,
        @Nullable Instant insuredUntil,
        List<ContractView> publicContracts,
        List<RestrictionView> restrictions,
        List<RectificationView> rectifications,
        @Nullable RatingView rating) {

    /**
     * That somebody decided something.
     *
     * @param reason why
     * @param actor who
     * @param at when
     */
    record RulingView(String reason, String actor, Instant at) {
        static RulingView of(Ruling ruling) {
            return new RulingView(ruling.reason(), ruling.actor(), ruling.at());
        }

        static @Nullable RulingView orNone(@Nullable Ruling ruling) {
            return ruling == null ? null : of(ruling);
        }
    }

    /**
     * A public contract.
     *
     * @param contractId the contract
     * @param regionCode region whose elders it covers
     * @param itemCodes items it covers; empty for every item
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     * @param made who put it on file
     * @param ended who ended it before its time
     */
    record ContractView(
            UUID contractId,
            String regionCode,
            List<String> itemCodes,
            Instant from,
            @Nullable Instant to,
            RulingView made,
            @Nullable RulingView ended) {
        static ContractView of(PublicContract contract) {
            return new ContractView(
                    contract.id().value(),
                    contract.region().code(),
                    contract.itemCodes(),
                    contract.from(),
                    contract.until(),
                    RulingView.of(contract.made()),
                    RulingView.orNone(contract.ended()));
        }
    }

    /**
     * A restriction.
     *
     * @param restrictionId the restriction
     * @param effect NO_WORK or NO_PUBLIC_MONEY
     * @param cause SANCTION, RISK_HOLD or BLACKLIST
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     * @param made who laid it
     * @param ended who lifted it
     */
    record RestrictionView(
            UUID restrictionId,
            String effect,
            String cause,
            Instant from,
            @Nullable Instant to,
            RulingView made,
            @Nullable RulingView ended) {
        static RestrictionView of(Restriction restriction) {
            return new RestrictionView(
                    restriction.id().value(),
                    restriction.effect().name(),
                    restriction.cause().name(),
                    restriction.from(),
                    restriction.until(),
                    RulingView.of(restriction.made()),
                    RulingView.orNone(restriction.ended()));
        }
    }

    /**
     * A rectification order.
     *
     * @param rectificationId the order
     * @param demand what has to be put right
     * @param deadline first instant at which it is overdue
     * @param made who ordered it
     * @param ended who confirmed that it is done
     */
    record RectificationView(
            UUID rectificationId,
            String demand,
            Instant deadline,
            RulingView made,
            @Nullable RulingView ended) {
        static RectificationView of(Rectification order) {
            return new RectificationView(
                    order.id().value(),
                    order.demand(),
                    order.deadline(),
                    RulingView.of(order.made()),
                    RulingView.orNone(order.ended()));
        }
    }

    static DossierView of(Dossier dossier) {
        return new DossierView(
                dossier.papers().licenceUntil(),
                dossier.papers().insuredUntil(),
                dossier.contracts().stream().map(ContractView::of).toList(),
                dossier.restrictions().stream().map(RestrictionView::of).toList(),
                dossier.rectifications().stream().map(RectificationView::of).toList(),
                RatingView.of(dossier.rating()));
    }
}
