package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.Move;
import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.admission.Transition;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.Cause;
import city.careline.provider.domain.supervision.ContractTerms;
import city.careline.provider.domain.supervision.Contracting;
import city.careline.provider.domain.supervision.Dossier;
import city.careline.provider.domain.supervision.Effect;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.Finding;
import city.careline.provider.domain.supervision.Papers;
import city.careline.provider.domain.supervision.PublicContract;
import city.careline.provider.domain.supervision.Rectification;
import city.careline.provider.domain.supervision.RectificationTerms;
import city.careline.provider.domain.supervision.Restriction;
import city.careline.provider.domain.supervision.RestrictionTerms;
import city.careline.provider.domain.supervision.Ruling;
import city.careline.provider.domain.supervision.Transcript;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every register does, in memory and in PostgreSQL. */
public abstract class ProvidersContract {
    private final Region county = Samples.county();
    private static final Instant FAR = Instant.parse("2090-01-01T00:00:00Z");
    private final ProviderId id = new ProviderId(Ids.next());

    /** The register under test. */
    protected abstract Providers providers();

    /** Waits for work done where the register wants it done. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void findsWhatWasAdded() {
        Provider added = add(id, Samples.particulars(county)).orElseThrow();
        assertThat(await(() -> providers().find(id))).contains(added);
        assertThat(await(() -> providers().find(new ProviderId(Ids.next())))).isEmpty();
    }

    @Test
    void L15_takesACreditCodeAndAnIdOnce() {
        Particulars particulars = Samples.particulars(county);
        add(id, particulars);
        assertThat(add(new ProviderId(Ids.next()), particulars)).isEmpty();
        assertThat(add(id, Samples.particulars(county))).isEmpty();
    }

    @Test
    void L15_ofTwoApplicationsAtOnceExactlyOneIsTaken() {
        Particulars particulars = Samples.particulars(county);
        long taken = IntStream.range(0, 8)
                .parallel()
                .filter(i -> add(new ProviderId(Ids.next()), particulars).isPresent())
                .count();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void L16_keepsTheWholeHistory() {
        add(id, Samples.particulars(county));
        move(Stage.REVIEWING, "材料齐全");
        move(Stage.ACTIVE, "审核通过");
        move(Stage.SUSPENDED, "限期改正");
        List<Transition> history = await(() -> providers().history(id));
        assertThat(history)
                .extracting(Transition::from)
                .containsExactly(null, Stage.APPLIED, Stage.REVIEWING, Stage.ACTIVE);
        assertThat(history).extracting(entry -> entry.to().reason()).containsExactly("申请加盟", "材料齐全", "审核通过", "限期改正");
        assertThat(history).extracting(entry -> entry.to().actor()).contains("county-1");
    }

    @Test
    void L16_anUnchangedProviderIsNotWritten() {
        Provider before = add(id, Samples.particulars(county)).orElseThrow();
        var outcome = await(() -> providers().change(id, (provider, now) -> Decided.unchanged("no")));
        assertThat(outcome).contains("no");
        assertThat(await(() -> providers().find(id))).contains(before);
        assertThat(await(() -> providers().change(new ProviderId(Ids.next()), (p, now) -> Decided.unchanged("no"))))
                .isEmpty();
    }

    @Test
    void G18_sitesOpenedAtOnceAreAllKept() {
        add(id, Samples.particulars(county));
        IntStream.range(0, 8).parallel().forEach(i -> open(Samples.site(county)));
        Provider provider = await(() -> providers().find(id)).orElseThrow();
        assertThat(provider.sites()).hasSize(8);
        assertThat(provider.version()).isEqualTo(9);
    }

    @Test
    void L03_listsByScopeRegionAndStagePageByPage() {
        List<ProviderId> ids = Stream.generate(() -> new ProviderId(Ids.next()))
                .limit(3)
                .sorted(Comparator.comparing(each -> each.value().toString()))
                .toList();
        ids.forEach(each -> add(each, Samples.particulars(county)));
        assertThat(list(county.prefix(), null, null, null, 2)).isEqualTo(ids.subList(0, 2));
        assertThat(list(county.prefix(), null, null, ids.get(1), 2)).isEqualTo(ids.subList(2, 3));
        assertThat(list("", county, Stage.APPLIED, null, 9)).isEqualTo(ids);
        assertThat(list("", county, Stage.ACTIVE, null, 9)).isEmpty();
        Region street = new Region(county.prefix() + "001000");
        assertThat(list(street.prefix(), county, null, null, 9)).isEqualTo(ids);
        assertThat(list("98", county, null, null, 9)).isEmpty();
    }

    @Test
    void C32_keepsWhatSupervisionDecidedAndHowItEnded() {
        add(id, Samples.particulars(county));
        var contract = new ContractTerms(new EntryId(Ids.next()), county, List.of("URGENT_HELP"), null, null, "HT-1");
        var restriction =
                new RestrictionTerms(new EntryId(Ids.next()), Effect.NO_WORK, Cause.RISK_HOLD, null, FAR, "演示理由");
        var order = new RectificationTerms(new EntryId(Ids.next()), "补齐记录", FAR);
        await(() -> new RestrictProvider(providers()).handle(id, restriction, "county-1"));
        await(() -> new OrderRectification(providers()).handle(id, order, "county-1"));
        await(() -> providers().change(id, (provider, now) -> {
            var signed = (Contracting.Signed) provider.dossier().sign(contract, List.of(county), "county-1", now);
            return Decided.to(provider.with(signed.dossier()), "signed");
        }));
        await(() -> new RateProvider(providers()).handle(id, new Finding(80, "2026-Q1", "季度考核"), "city-1"));
        await(() -> new FilePapers(providers()).handle(id, new Papers(FAR, null)));
        await(() -> new EndEntry(providers()).handle(id, Restriction.class, restriction.id(), "核查完毕", "county-2"));
        await(() -> new EndEntry(providers()).handle(id, PublicContract.class, contract.id(), "终止", "county-2"));
        await(() -> new EndEntry(providers()).handle(id, Rectification.class, order.id(), "已整改", "county-2"));

        Provider found = await(() -> providers().find(id)).orElseThrow();
        assertThat(found.version()).isEqualTo(9);
        assertThat(found.dossier().papers()).isEqualTo(new Papers(FAR, null));
        assertThat(found.dossier().rating()).isNotNull();
        assertThat(found.dossier().entries())
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.made().actor()).isEqualTo("county-1"))
                .allSatisfy(entry -> assertThat(entry.ended())
                        .isNotNull()
                        .extracting(Ruling::actor)
                        .isEqualTo("county-2"));
        assertThat(found.dossier().contracts().getFirst().itemCodes()).containsExactly("URGENT_HELP");
        assertThat(await(() -> providers().holderOf(restriction.id()))).contains(id);
        assertThat(await(() -> providers().holderOf(contract.id()))).contains(id);
        assertThat(await(() -> providers().holderOf(order.id()))).contains(id);
        assertThat(await(() -> providers().holderOf(new EntryId(Ids.next())))).isEmpty();
    }

    @Test
    void changesNameRegionsAndPhone() {
        add(id, Samples.particulars(county));
        Region other = Samples.county();
        await(() -> new ChangeParticulars(providers()).handle(id, "演示新名", List.of(other), null));
        Particulars found = await(() -> providers().find(id)).orElseThrow().particulars();
        assertThat(found.name()).isEqualTo("演示新名");
        assertThat(found.contactPhone()).isNull();
        assertThat(list("", other, null, null, 9)).contains(id);
    }

    @Test
    void G41_findsOnlyActiveProvidersWithAnOverdueOrder() {
        await(() -> providers()
                .add(now ->
                        Provider.takenOver(id, Samples.particulars(county), List.of(), overdue(now), "admin-1", now)));
        suspend();
        assertThat(suspend()).doesNotContain(id);
        assertThat(await(() -> providers().find(id)).orElseThrow().standing().stage())
                .isEqualTo(Stage.SUSPENDED);
        assertThat(await(() -> providers().history(id)).getLast().to().actor()).isEqualTo(SuspendOverdue.ACTOR);
    }

    private List<ProviderId> suspend() {
        return await(() -> new SuspendOverdue(providers()).handle(500)).stream()
                .map(Provider::id)
                .toList();
    }

    private static Dossier overdue(Instant now) {
        var terms = new RectificationTerms(new EntryId(Ids.next()), "补齐记录", now.minusSeconds(1));
        var transcript = new Transcript(Samples.papers(), List.of(), List.of(), List.of(terms), null);
        return ((Transcript.Outcome.Taken) transcript.taken(List.of(), Set.of(), "admin-1", now)).dossier();
    }

    private List<ProviderId> list(
            String scope, @Nullable Region region, @Nullable Stage stage, @Nullable ProviderId after, int limit) {
        var filter = new ProviderFilter(scope, region, stage, after, limit);
        return await(() -> providers().list(filter)).stream().map(Provider::id).toList();
    }

    private Optional<Provider> add(ProviderId provider, Particulars particulars) {
        return await(
                () -> providers().add(now -> Provider.applied(provider, particulars, Samples.papers(), "desk-1", now)));
    }

    private void move(Stage to, String reason) {
        assertThat(await(() -> new MoveProvider(providers()).handle(id, to, reason, "county-1")))
                .get()
                .isInstanceOf(Move.Moved.class);
    }

    private void open(Site site) {
        assertThat(await(() -> new OpenSite(providers()).handle(id, site))).isPresent();
    }
}
