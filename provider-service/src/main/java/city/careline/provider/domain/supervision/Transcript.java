package city.careline.provider.domain.supervision;

import city.careline.provider.domain.place.Region;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What another register knew of a provider: it may have begun in the past.
 *
 * @param papers licence and insurance
 * @param contracts public contracts
 * @param restrictions sanctions, risk holds, entries of the list of serious breaches of trust
 * @param rectifications orders that are not met yet
 * @param finding the latest evaluation
 */
public record Transcript(
        Papers papers,
        List<ContractTerms> contracts,
        List<RestrictionTerms> restrictions,
        List<RectificationTerms> rectifications,
        @Nullable Finding finding) {

    /** Nothing was known. */
    public static final Transcript EMPTY = new Transcript(Papers.NONE, List.of(), List.of(), List.of(), null);

    /** Keeps its own copies. */
    public Transcript {
        contracts = List.copyOf(contracts);
        restrictions = List.copyOf(restrictions);
        rectifications = List.copyOf(rectifications);
    }

    /** What became of the wish to take it over. */
    public sealed interface Outcome {
        /** The dossier it becomes. */
        record Taken(Dossier dossier) implements Outcome {}

        /** The catalogue has no such item. */
        record UnknownItem(int contract) implements Outcome {}

        /** A contract cannot stand. */
        record Unsigned(int contract, Contracting why) implements Outcome {}

        /** A restriction would be over before it begins. */
        record NeverHolds(int restriction) implements Outcome {}
    }

    /** The dossier, if all contracts and restrictions can stand. */
    public Outcome taken(List<Region> served, Set<String> knownItems, String actor, Instant now) {
        Dossier dossier = Dossier.EMPTY.with(papers);
        for (int i = 0; i < contracts.size(); i++) {
            if (!knownItems.containsAll(contracts.get(i).itemCodes())) {
                return new Outcome.UnknownItem(i);
            }
            switch (dossier.sign(contracts.get(i), served, actor, now)) {
                case Contracting.Signed signed -> dossier = signed.dossier();
                case Contracting refused -> {
                    return new Outcome.Unsigned(i, refused);
                }
            }
        }
        for (int i = 0; i < restrictions.size(); i++) {
            if (restrictions.get(i).neverHolds(now)) {
                return new Outcome.NeverHolds(i);
            }
            dossier = dossier.with(restrictions.get(i).restriction(actor, now));
        }
        for (RectificationTerms terms : rectifications) {
            dossier = dossier.with(terms.order(actor, now));
        }
        return new Outcome.Taken(finding == null ? dossier : dossier.with(finding.rating(actor, now)));
    }
}
