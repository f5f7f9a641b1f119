package city.careline.elder.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.trace.Change;
import city.careline.elder.domain.trace.Disclosure;
import city.careline.runtime.event.Ids;
import city.careline.runtime.security.RegionScope;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.OptionalAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every register promises; passed by the one in memory and the one in PostgreSQL. */
public abstract class RegisterContract {
    protected static final Requester CLERK =
            new Requester("clerk-1", Set.of("admin"), RegionScope.EVERYWHERE, "0".repeat(31) + "1");

    /** The register under test. */
    protected abstract UnitsOfWork units();

    /** Waits for the result, on whatever thread the register needs. */
    protected abstract <T> T await(Uni<T> uni);

    /** Starts all of them at once, each as a request of its own, and waits for every result. */
    protected <T> List<T> together(List<Uni<T>> requests) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(() -> await(request), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    @BeforeEach
    void regionsAreThere() {
        for (RegionCode code : Examples.regions()) {
            await(new AddRegion(units()).handle(code, "示例" + code.value(), CLERK));
        }
    }

    protected <T> T run(Function<UnitOfWork, Uni<T>> work) {
        return await(units().run(work));
    }

    protected <T> OptionalAssert<T> seeOne(Function<UnitOfWork, Uni<Optional<T>>> look) {
        return assertThat(await(units().run(look)));
    }

    protected <T, C extends Collection<T>> ListAssert<T> seeAll(Function<UnitOfWork, Uni<C>> look) {
        return assertThat(List.copyOf(await(units().run(look))));
    }

    protected Registration registration(@Nullable HouseholdId household, @Nullable PhoneNumber line) {
        return new Registration(
                Examples.person(),
                Examples.home(Examples.COMMUNITY),
                Examples.care(Risk.KEY),
                household,
                List.of(Examples.group("TEKUN")),
                List.of(Examples.contact()),
                line == null ? null : new Fittings(line, null, Map.of()));
    }

    protected Registered registered(Registration registration) {
        return ((Outcome.Done<Registered>) register(registration).getFirst()).value();
    }

    protected List<Outcome<Registered>> register(Registration... rows) {
        return await(registering(rows));
    }

    private Uni<List<Outcome<Registered>>> registering(Registration... rows) {
        return new RegisterElders(units(), new AdvancedAge(80)).handle(List.of(rows), CLERK);
    }

    @Test
    void L31_givesBackWhatWasRegistered() {
        Elder elder = registered(registration(null, null)).elder();

        seeOne(tx -> tx.elders().find(elder.id())).contains(elder);
        seeOne(tx -> tx.elders().findHousehold(elder.id())).contains(elder.household());
        seeOne(tx -> tx.households().find(elder.household()))
                .hasValueSatisfying(household -> assertThat(household.home()).isEqualTo(elder.home()));
    }

    @Test
    void L31_findsNothingUnderAnUnknownId() {
        var elder = Examples.elder(Risk.KEY);

        seeOne(tx -> tx.elders().find(elder.id())).isEmpty();
        seeOne(tx -> tx.elders().findHousehold(elder.id())).isEmpty();
        seeOne(tx -> tx.households().find(elder.household())).isEmpty();
        seeAll(tx -> tx.households().lock(List.of(elder.household()))).isEmpty();
    }

    @Test
    void L31_keepsTheLatestStateOfAnElder() {
        Elder elder = registered(registration(null, null)).elder();
        var changed = new Elder(
                elder.id(),
                elder.household(),
                Examples.person(),
                Examples.home(Examples.NEIGHBOUR),
                Examples.care(Risk.HIGH),
                Stream.concat(elder.groups().stream(), Stream.of(Examples.group("SANWU")))
                        .toList(),
                List.of(),
                elder.life(),
                2);

        run(tx -> tx.elders().replace(changed));

        Elder read = run(tx -> tx.elders().find(elder.id())).orElseThrow();
        assertThat(read.differences(changed))
                .doesNotContain("name", "identityNumber", "phone", "contacts", "regionCode");
        assertThat(read.groups()).containsExactlyInAnyOrderElementsOf(changed.groups());
        assertThat(read.version()).isEqualTo(2);
    }

    @Test
    void Q14_ofTwoRegistrationsOfOnePersonAtOnceExactlyOneWins() {
        Registration one = registration(null, null);

        List<List<Outcome<Registered>>> both = together(List.of(registering(one), registering(one)));

        assertThat(both.stream().flatMap(List::stream))
                .hasSize(2)
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(both.stream().flatMap(List::stream)).contains(Outcome.refused(Refusal.DUPLICATE_IDENTITY));
    }

    @Test
    void L04_ofTwoActiveTerminalsOnOneLineExactlyOneWins() {
        PhoneNumber line = Examples.phone();

        List<List<Outcome<Registered>>> both =
                together(List.of(registering(registration(null, line)), registering(registration(null, line))));

        assertThat(both.stream().flatMap(List::stream))
                .filteredOn(Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(both.stream().flatMap(List::stream)).contains(Outcome.refused(Refusal.LINE_IN_USE));
    }

    @Test
    void writesNothingWhenTheWorkFails() {
        Household household = Household.of(new HouseholdId(Ids.next()), Examples.home(Examples.COMMUNITY));

        assertThatThrownBy(() -> run(tx -> tx.households()
                        .add(List.of(household))
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("on purpose")))))
                .hasMessageContaining("on purpose");

        seeOne(tx -> tx.households().find(household.id())).isEmpty();
    }

    @Test
    void L30_knowsWhoIsRegistered() {
        Elder elder = registered(registration(null, null)).elder();
        var stranger = Examples.person().identity();

        seeAll(tx -> tx.elders().listRegistered(List.of(elder.person().identity(), stranger)))
                .containsExactly(elder.person().identity());
        seeAll(tx -> tx.elders().listRegistered(List.of())).isEmpty();
    }

    @Test
    void L31_searchesByWhatMustNotBeRead() {
        Elder elder = registered(registration(null, null)).elder();

        assertThat(search("", null, elder.person().phone(), null, 50)).containsExactly(elder);
        assertThat(search(Examples.COUNTY.prefix(), null, elder.person().phone(), null, 50))
                .containsExactly(elder);
        assertThat(search(Examples.FARAWAY.prefix(), null, elder.person().phone(), null, 50))
                .isEmpty();
        assertThat(search("", "示例甲", elder.person().phone(), null, 50)).containsExactly(elder);
        assertThat(search("", "别人", elder.person().phone(), null, 50)).isEmpty();
        seeAll(tx -> tx.elders()
                        .search(new ElderQuery("", null, null, elder.person().identity(), elder.household(), null, 50)))
                .containsExactly(elder);
    }

    @Test
    void L31_aSearchIsPagedById() {
        HouseholdId household = registered(registration(null, null)).elder().household();
        registered(registration(household, null));
        registered(registration(household, null));

        List<Elder> all = run(tx -> tx.elders().listOf(List.of(household)));
        List<Elder> first = run(tx -> tx.elders().search(new ElderQuery("", null, null, null, household, null, 2)));
        List<Elder> rest = run(tx -> tx.elders()
                .search(new ElderQuery(
                        "", null, null, null, household, first.getLast().id().value(), 2)));

        assertThat(all).hasSize(3);
        assertThat(Stream.concat(first.stream(), rest.stream())).containsExactlyElementsOf(all);
    }

    private List<Elder> search(
            String prefix, @Nullable String name, @Nullable PhoneNumber phone, @Nullable UUID after, int limit) {
        return run(tx -> tx.elders().search(new ElderQuery(prefix, name, phone, null, null, after, limit)));
    }

    @Test
    void L04_knowsTheLinesInUse() {
        PhoneNumber line = Examples.phone();
        Terminal terminal =
                Objects.requireNonNull(registered(registration(null, line)).terminal());

        seeOne(tx -> tx.terminals().find(terminal.id())).contains(terminal);
        seeOne(tx -> tx.terminals().findHousehold(terminal.id())).contains(terminal.household());
        seeAll(tx -> tx.terminals().listOf(List.of(terminal.household()))).containsExactly(terminal);
        seeAll(tx -> tx.terminals().listLinesInUse(List.of(line, Examples.phone())))
                .containsExactly(line);

        run(tx -> tx.terminals().replace(terminal.removed(tx.today())));

        seeAll(tx -> tx.terminals().listLinesInUse(List.of(line))).isEmpty();
        seeOne(tx -> tx.terminals().find(terminal.id()))
                .hasValueSatisfying(found -> assertThat(found.isActive()).isFalse());
    }

    @Test
    void L04_knowsTheDevicesInUse() {
        Elder elder = registered(registration(null, null)).elder();
        String device = "device-" + elder.id().value();
        var order = new RegisterTerminal.Order(new Fittings(null, device, Map.of()), elder.id(), null, null);

        assertThat(await(new RegisterTerminal(units()).handle(order, CLERK))).isInstanceOf(Outcome.Done.class);

        seeAll(tx -> tx.terminals().listDevicesInUse(List.of(device, "other"))).containsExactly(device);
        assertThat(await(new RegisterTerminal(units()).handle(order, CLERK)))
                .isEqualTo(Outcome.refused(Refusal.DEVICE_IN_USE));
    }

    @Test
    void L03_listsTheTreeLevelByLevel() {
        seeAll(tx -> tx.regions().listBelow(Examples.STREET))
                .extracting(Region::code)
                .containsExactly(Examples.COMMUNITY, Examples.NEIGHBOUR);
        seeAll(tx -> tx.regions().listBelow(null)).extracting(Region::code).contains(Examples.CITY);
    }

    @Test
    void L03_keepsTheLatestStateOfARegion() {
        Region region = run(tx -> tx.regions().lock(Examples.FARAWAY)).orElseThrow();

        run(tx -> tx.regions().replace(region.with("新名", true, tx.today())));

        seeAll(tx -> tx.regions().list(List.of(Examples.FARAWAY)))
                .extracting(Region::name)
                .containsExactly("新名");
    }

    @Test
    void C07_theHistoryTellsWhoChangedWhichFields() {
        UUID subject = Ids.next();
        var first = new Change(
                new UUID(subject.getMostSignificantBits(), 1),
                subject,
                run(tx -> Uni.createFrom().item(tx.now())),
                "a",
                "X",
                List.of("name"));
        var second = new Change(
                new UUID(subject.getMostSignificantBits(), 2), subject, first.at(), "b", "Y", List.of("risk", "urban"));

        run(tx -> tx.changes().add(List.of(first, second)));

        seeAll(tx -> tx.changes().listOf(subject, null, 50)).containsExactly(first, second);
        seeAll(tx -> tx.changes().listOf(subject, first.id(), 50)).containsExactly(second);
        seeAll(tx -> tx.changes().listOf(subject, null, 1)).containsExactly(first);
    }

    @Test
    void L56_disclosuresFormAChain() {
        UUID elder = Ids.next();
        for (String purpose : List.of("call 1", "call 2")) {
            run(tx -> tx.audits().append(new Disclosure(tx.now(), "o", "operator", elder, purpose)));
        }

        seeAll(tx -> tx.audits().list(elder, 0, 50))
                .extracting(entry -> entry.disclosure().purpose())
                .containsExactly("call 1", "call 2");
        VerifyAudits.Verdict verdict = await(new VerifyAudits(units()).handle());
        assertThat(verdict.brokenAt()).isNull();
        assertThat(verdict.entries()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void L56_ofManyReadersAtOnceEachFindsItsPlaceInTheChain() {
        UUID elder = Ids.next();
        together(Stream.generate(() -> units().run(
                                tx -> tx.audits().append(new Disclosure(tx.now(), "o", "operator", elder, "at once"))))
                .limit(10)
                .toList());

        seeAll(tx -> tx.audits().list(elder, 0, 50)).hasSize(10);
        assertThat(await(new VerifyAudits(units()).handle()).brokenAt()).isNull();
    }

    @Test
    void L33_knowsTheCodesOfGroups() {
        seeAll(tx -> tx.elders().listGroupCodes())
                .contains("SANWU", "TEKUN", "YOUFU", "LOW_INCOME")
                .doesNotContain(AdvancedAge.CODE);
    }
}
