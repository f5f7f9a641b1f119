package city.careline.provider.application;

import city.careline.provider.domain.admission.CreditCode;
import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.staff.Rostering;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.supervision.Contracting;
import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.Finding;
import city.careline.provider.domain.supervision.Transcript;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes over providers with sites, workers and shifts from another register, where they had been admitted. The same
 * rules hold as for single ones; a row that breaks one is refused as a whole, the others are written together.
 */
@ApplicationScoped
public class ImportProviders {
    private final Franchises franchises;
    private final Catalogue catalogue;

    /** Works on the register and the staff files. */
    public ImportProviders(Franchises franchises, Catalogue catalogue) {
        this.franchises = franchises;
        this.catalogue = catalogue;
    }

    /**
     * A provider to take over.
     *
     * @param row number of the row in the request
     * @param id its new id
     * @param particulars what is known of it
     * @param sites its sites
     * @param transcript what supervision knew of it
     * @param workers its staff
     */
    public record Draft(
            int row,
            ProviderId id,
            Particulars particulars,
            List<Site> sites,
            Transcript transcript,
            List<WorkerDraft> workers) {
        /** Keeps its own copies. */
        public Draft {
            sites = List.copyOf(sites);
            workers = List.copyOf(workers);
        }
    }

    /**
     * A worker to take over.
     *
     * @param worker the file without shifts and evaluation
     * @param shifts his shifts
     * @param finding the latest evaluation
     */
    public record WorkerDraft(
            Worker worker, List<Shift> shifts, @Nullable Finding finding) {
        /** Keeps its own copy. */
        public WorkerDraft {
            shifts = List.copyOf(shifts);
        }
    }

    /** The rule a row broke. */
    public enum Rule {
        /** The credit code is on the register, or in an earlier row. */
        CREDIT_CODE_TAKEN,

        /** The catalogue has no such item. */
        UNKNOWN_ITEM,

        /** Two shifts of one worker overlap. */
        SHIFTS_OVERLAP,

        /** A shift is over already. */
        SHIFT_OVER,

        /** A public contract is for a region the provider does not serve. */
        CONTRACT_OUTSIDE_REGIONS,

        /** Two public contracts cover one item there at one time. */
        CONTRACTS_OVERLAP,

        /** A public contract is over already. */
        CONTRACT_OVER,

        /** A restriction would be over before it begins. */
        RESTRICTION_NEVER_HOLDS
    }

    /**
     * A row that was not taken over.
     *
     * @param row number of the row
     * @param field path of the field inside the row
     * @param rule the rule it broke
     */
    public record Refused(int row, String field, Rule rule) {}

    /**
     * A row that was.
     *
     * @param row number of the row
     * @param franchise as it was written
     */
    public record Accepted(int row, Franchises.Franchise franchise) {}

    /** What became of the rows. */
    public record Outcome(List<Accepted> accepted, List<Refused> refused) {
        /** Keeps its own copies. */
        public Outcome {
            accepted = List.copyOf(accepted);
            refused = List.copyOf(refused);
        }
    }

    /** Takes over what can be. */
    public Uni<Outcome> handle(List<Draft> drafts, String actor) {
        Set<CreditCode> wanted =
                drafts.stream().map(draft -> draft.particulars().creditCode()).collect(Collectors.toSet());
        return catalogue
                .codes()
                .chain(known -> franchises.takeOver(wanted, (taken, now) -> {
                    Outcome outcome = new Takeover(known, actor, now).decide(drafts, taken);
                    return new Franchises.Batch<>(
                            outcome.accepted().stream().map(Accepted::franchise).toList(), outcome);
                }));
    }

    /** The decision about all rows at one instant. */
    private record Takeover(Set<String> knownItems, String actor, Instant now) {

        Outcome decide(List<Draft> drafts, Set<CreditCode> onRegister) {
            var taken = new HashSet<>(onRegister);
            var accepted = new ArrayList<Accepted>();
            var refused = new ArrayList<Refused>();
            for (Draft draft : drafts) {
                CreditCode code = draft.particulars().creditCode();
                if (taken.contains(code)) {
                    refused.add(new Refused(draft.row(), "creditCode", Rule.CREDIT_CODE_TAKEN));
                    continue;
                }
                Optional<Refused> refusal = refusal(draft);
                if (refusal.isPresent()) {
                    refused.add(refusal.get());
                    continue;
                }
                switch (dossier(draft)) {
                    case Transcript.Outcome.Taken(Dossier dossier) -> {
                        taken.add(code);
                        accepted.add(new Accepted(draft.row(), franchise(draft, dossier)));
                    }
                    case Transcript.Outcome.UnknownItem(int contract) ->
                        refused.add(new Refused(
                                draft.row(), "publicContracts[" + contract + "].itemCodes", Rule.UNKNOWN_ITEM));
                    case Transcript.Outcome.Unsigned(int contract, Contracting why) ->
                        refused.add(new Refused(draft.row(), "publicContracts[" + contract + "]", rule(why)));
                    case Transcript.Outcome.NeverHolds(int restriction) ->
                        refused.add(new Refused(
                                draft.row(), "restrictions[" + restriction + "].to", Rule.RESTRICTION_NEVER_HOLDS));
                }
            }
            return new Outcome(accepted, refused);
        }

        private Transcript.Outcome dossier(Draft draft) {
            return draft.transcript().taken(draft.particulars().serviceRegions(), knownItems, actor, now);
        }

        private static Rule rule(Contracting why) {
            return switch (why) {
                case Contracting.OutsideRegions outside -> Rule.CONTRACT_OUTSIDE_REGIONS;
                case Contracting.Overlapping overlap -> Rule.CONTRACTS_OVERLAP;
                case Contracting.Over over -> Rule.CONTRACT_OVER;
                case Contracting.Signed signed -> throw new IllegalArgumentException("not a refusal");
                case Contracting.Blacklisted blacklisted ->
                    throw new IllegalStateException("contracts are taken over before restrictions");
            };
        }

        private Optional<Refused> refusal(Draft draft) {
            for (int i = 0; i < draft.workers().size(); i++) {
                WorkerDraft worker = draft.workers().get(i);
                String path = "workers[" + i + "].";
                if (!DutiesCheck.unknown(worker.worker().duties(), knownItems).isEmpty()) {
                    return Optional.of(new Refused(draft.row(), path + "itemCodes", Rule.UNKNOWN_ITEM));
                }
                Optional<Rule> broken = broken(rostered(worker));
                if (broken.isPresent()) {
                    return Optional.of(new Refused(draft.row(), path + "shifts", broken.get()));
                }
            }
            return Optional.empty();
        }

        private Franchises.Franchise franchise(Draft draft, Dossier dossier) {
            var provider = Provider.takenOver(draft.id(), draft.particulars(), draft.sites(), dossier, actor, now);
            var workers = draft.workers().stream()
                    .flatMap(worker -> rostered(worker) instanceof Rostering.Rostered done
                            ? Stream.of(rated(done.worker(), worker.finding()))
                            : Stream.empty())
                    .toList();
            return new Franchises.Franchise(provider, workers);
        }

        private Worker rated(Worker worker, @Nullable Finding finding) {
            return finding == null ? worker : worker.with(finding.rating(actor, now));
        }

        private Rostering rostered(WorkerDraft draft) {
            return draft.worker().roster(draft.shifts(), now);
        }

        private static Optional<Rule> broken(Rostering rostering) {
            return switch (rostering) {
                case Rostering.Rostered done -> Optional.empty();
                case Rostering.Overlapping overlap -> Optional.of(Rule.SHIFTS_OVERLAP);
                case Rostering.Over over -> Optional.of(Rule.SHIFT_OVER);
            };
        }
    }
}
