package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.Move;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Restatement;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.staff.Cancelling;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.provider.domain.supervision.Cause;
import city.careline.provider.domain.supervision.ContractTerms;
import city.careline.provider.domain.supervision.Contracting;
import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.Effect;
import city.careline.provider.domain.supervision.Ending;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.Finding;
import city.careline.provider.domain.supervision.Ordering;
import city.careline.provider.domain.supervision.Paper;
import city.careline.provider.domain.supervision.Papers;
import city.careline.provider.domain.supervision.PublicContract;
import city.careline.provider.domain.supervision.Rectification;
import city.careline.provider.domain.supervision.RectificationTerms;
import city.careline.provider.domain.supervision.Restricting;
import city.careline.provider.domain.supervision.Restriction;
import city.careline.provider.domain.supervision.RestrictionTerms;
import city.careline.provider.domain.supervision.Ruling;
import city.careline.runtime.event.Ids;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupervisionTest {
    private static final ProviderId NOBODY = new ProviderId(Ids.next());
    private final City city = new City();
    private final Provider provider = city.aProvider();
    private final MoveProvider move = new MoveProvider(city.providers());

    @Test
    void C33_aProviderIsAdmittedOnlyWithValidPapers() {
        // Given
        var id = new ProviderId(Ids.next());
        var papers = new Papers(null, City.NOW);
        City.now(new ApplyAsProvider(city.providers())
                .handle(id, Samples.particulars(Samples.county()), papers, "desk-1"));
        City.now(move.handle(id, Stage.REVIEWING, "资料齐全", "county-1"));
        // When
        Move refused = City.now(move.handle(id, Stage.ACTIVE, "通过", "county-1")).orElseThrow();
        Provider filed = City.now(new FilePapers(city.providers()).handle(id, Samples.papers()))
                .orElseThrow();
        Move moved = City.now(move.handle(id, Stage.ACTIVE, "通过", "county-1")).orElseThrow();
        // Then
        assertThat(refused).isEqualTo(new Move.PapersLacking(List.of(Paper.LICENCE, Paper.INSURANCE)));
        assertThat(filed.version()).isEqualTo(3);
        assertThat(moved).isInstanceOf(Move.Moved.class);
    }

    @Test
    void papersThatAreTheSameChangeNothing() {
        Provider same = City.now(new FilePapers(city.providers()).handle(provider.id(), Samples.papers()))
                .orElseThrow();
        assertThat(same).isEqualTo(provider);
        assertThat(city.providers().announced()).hasSize(1);
        assertThat(City.now(new FilePapers(city.providers()).handle(NOBODY, Papers.NONE)))
                .isEmpty();
    }

    @Test
    void G53_aContractIsAnnouncedAndABlacklistedProviderGetsNone() {
        // Given
        var sign = new SignContract(city.providers(), city.catalogue());
        Region county = provider.particulars().serviceRegions().getFirst();
        // When
        var signed = City.now(sign.handle(provider.id(), contract(county, List.of("URGENT_HELP")), "county-1"));
        // Then
        assertThat(signed)
                .get()
                .isInstanceOfSatisfying(
                        SignContract.Outcome.Answered.class,
                        answered -> assertThat(answered.contracting()).isInstanceOf(Contracting.Signed.class));
        assertThat(last().dossier().contracts()).hasSize(1);
        restrict(Effect.NO_PUBLIC_MONEY, Cause.BLACKLIST);
        assertThat(City.now(sign.handle(provider.id(), contract(county, List.of()), "county-1")))
                .get()
                .isInstanceOfSatisfying(
                        SignContract.Outcome.Answered.class,
                        answered -> assertThat(answered.contracting()).isInstanceOf(Contracting.Blacklisted.class));
    }

    @Test
    void aContractNeedsKnownItemsAndAProviderThatIsThere() {
        var sign = new SignContract(city.providers(), city.catalogue());
        Region county = provider.particulars().serviceRegions().getFirst();
        assertThat(City.now(sign.handle(provider.id(), contract(county, List.of("NOT_THERE")), "county-1")))
                .contains(new SignContract.Outcome.UnknownItems(List.of("NOT_THERE")));
        assertThat(City.now(sign.handle(NOBODY, contract(county, List.of()), "county-1")))
                .isEmpty();
        City.now(move.handle(provider.id(), Stage.EXITED, "合同到期", "county-1"));
        assertThat(City.now(sign.handle(provider.id(), contract(county, List.of()), "county-1")))
                .contains(new SignContract.Outcome.ProviderLeft());
    }

    @Test
    void C32_aRestrictionIsLaidAndLiftedOnce() {
        // Given
        Restriction laid = restrict(Effect.NO_WORK, Cause.SANCTION);
        var end = new EndEntry(city.providers());
        // When
        var lifted = City.now(end.handle(provider.id(), Restriction.class, laid.id(), "已整改", "county-2"));
        var again = City.now(end.handle(provider.id(), Restriction.class, laid.id(), "已整改", "county-3"));
        var unknown = City.now(end.handle(provider.id(), PublicContract.class, laid.id(), "x", "county-3"));
        // Then
        assertThat(lifted).get().isInstanceOf(Ending.Ended.class);
        assertThat(last().dossier().restrictions().getFirst().ended())
                .isEqualTo(new Ruling("已整改", "county-2", City.NOW));
        assertThat(again).get().isInstanceOf(Ending.AlreadyOver.class);
        assertThat(unknown).contains(new Ending.Unknown());
        assertThat(City.now(end.handle(NOBODY, Restriction.class, laid.id(), "x", "county-3")))
                .isEmpty();
    }

    @Test
    void aRestrictionInThePastChangesNothing() {
        var past =
                new RestrictionTerms(entry(), Effect.NO_WORK, Cause.SANCTION, City.NOW.minusSeconds(1), null, "演示理由");
        assertThat(City.now(new RestrictProvider(city.providers()).handle(provider.id(), past, "county-1")))
                .contains(new Restricting.InThePast());
        assertThat(city.providers().announced()).hasSize(1);
    }

    @Test
    void G41_anOverdueRectificationSuspendsAndKeepsFromBeingAdmittedUntilItIsConfirmed() {
        // Given
        Rectification order = overdue(provider);
        // When
        List<Provider> suspended = City.now(new SuspendOverdue(city.providers()).handle(20));
        // Then
        assertThat(suspended).hasSize(1);
        assertThat(last().standing().stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(last().standing().reason()).contains(order.demand());
        assertThat(last().standing().actor()).isEqualTo(SuspendOverdue.ACTOR);
        assertThat(City.now(new SuspendOverdue(city.providers()).handle(20))).isEmpty();
        assertThat(City.now(move.handle(provider.id(), Stage.ACTIVE, "恢复", "county-1")))
                .contains(new Move.Unrectified(order));
        City.now(new EndEntry(city.providers())
                .handle(provider.id(), Rectification.class, order.id(), "已整改", "county-2"));
        assertThat(City.now(move.handle(provider.id(), Stage.ACTIVE, "恢复", "county-1")))
                .get()
                .isInstanceOf(Move.Moved.class);
    }

    @Test
    void G41_aRectificationIsOrderedForTheFutureAndOfWhoIsThere() {
        var order = new OrderRectification(city.providers());
        var terms = new RectificationTerms(entry(), "补齐记录", City.NOW.plusSeconds(60));
        assertThat(City.now(order.handle(provider.id(), terms, "county-1")))
                .get()
                .isInstanceOf(Ordering.Ordered.class);
        assertThat(last().dossier().rectifications()).hasSize(1);
        var passed = new RectificationTerms(entry(), "补齐记录", City.NOW);
        assertThat(City.now(order.handle(provider.id(), passed, "county-1"))).contains(new Ordering.DeadlinePassed());
        assertThat(City.now(order.handle(NOBODY, terms, "county-1"))).isEmpty();
        City.now(move.handle(provider.id(), Stage.EXITED, "合同到期", "county-1"));
        assertThat(City.now(order.handle(provider.id(), terms, "county-1"))).contains(new Ordering.ProviderLeft());
    }

    @Test
    void L17_ratingsAreAnnounced() {
        var finding = new Finding(91, "2026-Q1", "季度考核");
        Worker worker = city.aWorker(provider);
        Provider rated = City.now(new RateProvider(city.providers()).handle(provider.id(), finding, "city-1"))
                .orElseThrow();
        Worker praised = City.now(new RateWorker(city.workers()).handle(worker.id(), finding, "city-1"))
                .orElseThrow();
        assertThat(rated.dossier().rating()).isEqualTo(finding.rating("city-1", City.NOW));
        assertThat(praised.rating()).isEqualTo(finding.rating("city-1", City.NOW));
        assertThat(city.providers().announced()).endsWith(rated);
        assertThat(city.workers().announced()).endsWith(praised);
        assertThat(City.now(new RateProvider(city.providers()).handle(NOBODY, finding, "city-1")))
                .isEmpty();
    }

    @Test
    void nameAndRegionsMayChangeWhileContractsStayCovered() {
        // Given
        var change = new ChangeParticulars(city.providers());
        Region county = provider.particulars().serviceRegions().getFirst();
        Region other = Samples.county();
        City.now(new SignContract(city.providers(), city.catalogue())
                .handle(provider.id(), contract(county, List.of()), "county-1"));
        // When
        var refused = City.now(change.handle(provider.id(), "演示新名", List.of(other), null));
        var changed = City.now(change.handle(provider.id(), "演示新名", List.of(county, other), null));
        // Then
        assertThat(refused).get().isInstanceOf(Restatement.ContractOutside.class);
        assertThat(changed).get().isInstanceOf(Restatement.Restated.class);
        assertThat(last().particulars().name()).isEqualTo("演示新名");
        assertThat(last().particulars().serviceRegions()).containsExactly(county, other);
        City.now(move.handle(provider.id(), Stage.EXITED, "合同到期", "county-1"));
        assertThat(City.now(change.handle(provider.id(), "演示", List.of(county), null)))
                .contains(new Restatement.ProviderLeft());
    }

    @Test
    void L24_onlyAShiftThatHasNotBegunIsCancelled() {
        // Given
        Worker worker = city.aWorker(provider);
        var running = new Shift(City.NOW, City.NOW.plusSeconds(60));
        var coming = new Shift(City.NOW.plusSeconds(60), City.NOW.plusSeconds(120));
        City.now(new RosterWorker(city.workers()).handle(worker.id(), List.of(running, coming)));
        var cancel = new CancelShift(city.workers());
        // When
        Optional<Cancelling> cancelled = City.now(cancel.handle(worker.id(), coming.from()));
        // Then
        assertThat(cancelled).get().isInstanceOf(Cancelling.Cancelled.class);
        assertThat(city.workers().announced().getLast().shifts()).containsExactly(running);
        assertThat(City.now(cancel.handle(worker.id(), running.from()))).contains(new Cancelling.Begun(running));
        assertThat(City.now(cancel.handle(worker.id(), coming.from()))).contains(new Cancelling.NoSuchShift());
        assertThat(City.now(cancel.handle(new WorkerId(Ids.next()), coming.from())))
                .isEmpty();
    }

    private Restriction restrict(Effect effect, Cause cause) {
        var terms = new RestrictionTerms(entry(), effect, cause, null, null, "演示理由");
        Restricting laid = City.now(new RestrictProvider(city.providers()).handle(provider.id(), terms, "county-1"))
                .orElseThrow();
        return ((Restricting.Laid) laid).restriction();
    }

    /** Puts an order on file that was due in the past. */
    private Rectification overdue(Provider owner) {
        var terms = new RectificationTerms(entry(), "补齐记录", City.NOW);
        Dossier dossier =
                ((Ordering.Ordered) owner.dossier().order(terms, "county-1", City.NOW.minusSeconds(60))).dossier();
        city.providers().put(owner.with(dossier), owner.standing().stage());
        return dossier.rectifications().getFirst();
    }

    private Provider last() {
        return city.providers().announced().getLast();
    }

    private static ContractTerms contract(Region region, List<String> items) {
        return new ContractTerms(entry(), region, items, null, null, "HT-1");
    }

    private static EntryId entry() {
        return new EntryId(Ids.next());
    }
}
