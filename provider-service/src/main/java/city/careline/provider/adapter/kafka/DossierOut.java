package city.careline.provider.adapter.kafka;

import city.careline.contracts.provider.ProviderPublished;
import city.careline.contracts.provider.ProviderPublished.Cause;
import city.careline.contracts.provider.ProviderPublished.Effect;
import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.Rectification;
import city.careline.provider.domain.supervision.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Says in the published language what a dossier allows and forbids; what is over is left out. */
final class DossierOut {
    private DossierOut() {}

    static List<ProviderPublished.PublicContract> contracts(Dossier dossier, Instant now) {
        return dossier.contracts().stream()
                .filter(contract -> contract.isOpenAt(now))
                .map(contract -> new ProviderPublished.PublicContract(
                        contract.region().code(), contract.itemCodes(), contract.from(), contract.until()))
                .toList();
    }

    /** Restrictions, and rectification orders as restrictions that begin at their deadline. */
    static List<ProviderPublished.Restriction> restrictions(Dossier dossier, Instant now) {
        return Stream.concat(
                        dossier.restrictions().stream()
                                .filter(restriction -> restriction.isOpenAt(now))
                                .map(DossierOut::restriction),
                        dossier.rectifications().stream()
                                .filter(order -> order.isOpenAt(now))
                                .map(DossierOut::restriction))
                .toList();
    }

    private static ProviderPublished.Restriction restriction(Restriction restriction) {
        return new ProviderPublished.Restriction(
                Effect.valueOf(restriction.effect().name()),
                Cause.valueOf(restriction.cause().name()),
                restriction.from(),
                restriction.until());
    }

    private static ProviderPublished.Restriction restriction(Rectification order) {
        return new ProviderPublished.Restriction(Effect.NO_WORK, Cause.RECTIFICATION, order.deadline(), null);
    }
}
