package city.careline.provider.application;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.ContractTerms;
import city.careline.provider.domain.supervision.Contracting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a contract for services paid from public money on a provider's file. */
@ApplicationScoped
public class SignContract {
    private final Providers providers;
    private final Catalogue catalogue;

    /** Works on the register. */
    public SignContract(Providers providers, Catalogue catalogue) {
        this.providers = providers;
        this.catalogue = catalogue;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The dossier's answer. */
        record Answered(Contracting contracting) implements Outcome {}

        /** The catalogue has no such items. */
        record UnknownItems(List<String> codes) implements Outcome {
            /** Keeps its own copy. */
            public UnknownItems {
                codes = List.copyOf(codes);
            }
        }

        /** The provider has left for good. */
        record ProviderLeft() implements Outcome {}
    }

    /** Signs the contract; empty when there is no such provider. */
    public Uni<Optional<Outcome>> handle(ProviderId id, ContractTerms terms, String actor) {
        return catalogue.codes().chain(known -> {
            List<String> unknown = terms.itemCodes().stream()
                    .filter(code -> !known.contains(code))
                    .toList();
            return unknown.isEmpty()
                    ? providers.change(id, (provider, now) -> decided(provider, terms, actor, now))
                    : Uni.createFrom().item(Optional.of(new Outcome.UnknownItems(unknown)));
        });
    }

    private static Decided<Provider, Outcome> decided(
            Provider provider, ContractTerms terms, String actor, Instant now) {
        if (provider.hasLeft()) {
            return Decided.unchanged(new Outcome.ProviderLeft());
        }
        Contracting contracting =
                provider.dossier().sign(terms, provider.particulars().serviceRegions(), actor, now);
        var outcome = new Outcome.Answered(contracting);
        return contracting instanceof Contracting.Signed signed
                ? Decided.to(provider.with(signed.dossier()), outcome)
                : Decided.unchanged(outcome);
    }
}
