package city.careline.elder.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.elder.domain.terminal.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every register promises about elders, households and terminals. */
public abstract class EldersContract extends RegisterAccess {
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
}
