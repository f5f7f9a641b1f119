package city.careline.elder.application;

import static city.careline.elder.application.Desk.registration;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Contact;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.GroupMembership;
import city.careline.elder.domain.elder.Person;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.terminal.Fittings;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisterEldersTest {
    private final Desk desk = new Desk();
    private final Home home = Examples.home(Examples.COMMUNITY);

    private Outcome<Registered> registered(Registration row) {
        return desk.register(Desk.COUNTY, row).getFirst();
    }

    private Registration with(Person person, List<GroupMembership> groups, List<Contact> contacts) {
        return new Registration(person, home, Examples.care(Risk.KEY), null, groups, contacts, null);
    }

    @Test
    void C08_anElderGetsAHouseholdOfHerOwn() {
        Registered registered = Desk.done(registered(registration(Risk.KEY, home, null, null)));

        assertThat(registered.newHousehold()).isNotNull();
        assertThat(desk.units.state().households).containsKey(registered.elder().household());
        assertThat(desk.units.takeNews()).containsExactly(new Announcement.OfElder(registered.elder()));
        assertThat(desk.units.state().changes)
                .singleElement()
                .satisfies(change -> assertThat(change.action()).isEqualTo("REGISTERED"));
    }

    @Test
    void L04_anElderMayComeWithATerminal() {
        PhoneNumber line = Examples.phone();

        Registered registered = Desk.done(registered(registration(Risk.HIGH, home, null, Desk.line(line))));

        assertThat(desk.terminalNews()).singleElement().satisfies(news -> {
            assertThat(news.terminal()).isEqualTo(registered.terminal());
            assertThat(news.pressedBy()).containsExactly(registered.elder());
            assertThat(news.regionCode()).isEqualTo(Examples.COMMUNITY.value());
        });
    }

    @Test
    void L04_aNewElderInAHouseholdRenewsItsTerminals() {
        Elder first = desk.elder(Risk.GENERAL, null);
        desk.terminal(null, first.household());

        Registered second = Desk.done(registered(registration(Risk.HIGH, home, first.household(), null)));

        assertThat(second.newHousehold()).isNull();
        assertThat(desk.terminalNews()).singleElement().satisfies(news -> {
            assertThat(news.pressedBy())
                    .extracting(Elder::id)
                    .containsExactlyInAnyOrder(first.id(), second.elder().id());
            assertThat(news.terminal().version()).isEqualTo(2);
        });
    }

    @Test
    void Q14_aPersonIsRegisteredOnce() {
        Registration row = registration(Risk.KEY, home, null, null);

        assertThat(desk.register(Desk.COUNTY, row, row).getLast())
                .isEqualTo(Outcome.refused(Refusal.DUPLICATE_IDENTITY));
        assertThat(registered(row)).isEqualTo(Outcome.refused(Refusal.DUPLICATE_IDENTITY));
    }

    @Test
    void L04_aLineOrADeviceIsGivenOnce() {
        var both = new Fittings(Examples.phone(), "device-7", Map.of());
        Registration row = registration(Risk.KEY, home, null, both);

        List<Outcome<Registered>> outcomes = desk.register(Desk.COUNTY, row, registration(Risk.KEY, home, null, both));

        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Done.class);
        assertThat(outcomes.getLast()).isEqualTo(Outcome.refused(Refusal.LINE_IN_USE, Refusal.DEVICE_IN_USE));
        assertThat(registered(registration(Risk.KEY, home, null, both)))
                .isEqualTo(Outcome.refused(Refusal.LINE_IN_USE, Refusal.DEVICE_IN_USE));
    }

    @Test
    void L30_aRefusedRowDoesNotHoldUpTheOthers() {
        List<Outcome<Registered>> outcomes = desk.register(
                Desk.COUNTY,
                registration(Risk.KEY, Examples.home(Examples.FARAWAY), null, null),
                registration(Risk.KEY, home, null, null));

        assertThat(outcomes.getFirst()).isEqualTo(Outcome.refused(Refusal.OUT_OF_SCOPE));
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void L03_aHomeIsInAnActiveCommunityOfTheTree() {
        var withdrawn = new RegionCode("990102001002");
        Desk.await(new ChangeRegion(desk.units).handle(withdrawn, "旧", false, Desk.ADMIN));

        assertThat(registered(registration(Risk.KEY, Examples.home(withdrawn), null, null)))
                .isEqualTo(Outcome.refused(Refusal.REGION_WITHDRAWN));
        assertThat(registered(registration(Risk.KEY, Examples.home(Examples.STREET), null, null)))
                .isEqualTo(Outcome.refused(Refusal.REGION_TOO_HIGH));
        assertThat(registered(registration(Risk.KEY, Examples.home(new RegionCode("990102001009")), null, null)))
                .isEqualTo(Outcome.refused(Refusal.REGION_UNKNOWN));
    }

    @Test
    void C08_aHouseholdIsKnownAndInTheSameCommunity() {
        HouseholdId household = desk.elder(Risk.KEY, null).household();

        assertThat(registered(registration(Risk.KEY, Examples.home(Examples.NEIGHBOUR), household, null)))
                .isEqualTo(Outcome.refused(Refusal.HOUSEHOLD_ELSEWHERE));
        assertThat(registered(registration(Risk.KEY, home, new HouseholdId(new UUID(7, 7)), null)))
                .isEqualTo(Outcome.refused(Refusal.HOUSEHOLD_UNKNOWN));
        assertThat(desk.register(
                        Desk.ELSEWHERE, registration(Risk.KEY, Examples.home(Examples.FARAWAY), household, null)))
                .containsExactly(Outcome.refused(Refusal.HOUSEHOLD_UNKNOWN));
    }

    @Test
    void L30_nobodyIsBornInTheFuture() {
        var unborn = new Person(Examples.identity(LocalDate.of(2026, 11, 22)), "示例", null);

        assertThat(registered(with(unborn, List.of(), List.of())))
                .isEqualTo(Outcome.refused(Refusal.BIRTH_IMPLAUSIBLE));
    }

    @Test
    void L33_groupsAreThoseOfTheListAndDoNotOverlap() {
        assertThat(registered(with(Examples.person(), List.of(Examples.group("NOBLE")), List.of())))
                .isEqualTo(Outcome.refused(Refusal.GROUP_UNKNOWN));
        assertThat(registered(
                        with(Examples.person(), List.of(Examples.group("TEKUN"), Examples.group("TEKUN")), List.of())))
                .isEqualTo(Outcome.refused(Refusal.GROUP_OVERLAPS));
        Registered two = Desk.done(registered(
                with(Examples.person(), List.of(Examples.group("TEKUN"), Examples.group("SANWU")), List.of())));
        assertThat(two.elder().version()).isEqualTo(1);
    }

    @Test
    void L33_advancedAgeIsDerivedAndCannotBeClaimedEarly() {
        List<GroupMembership> claim = List.of(Examples.group("ADVANCED_AGE"));
        var eighty = new Person(Examples.identity(LocalDate.of(1946, 11, 21)), "示例", null);
        var almost = new Person(Examples.identity(LocalDate.of(1946, 11, 22)), "示例", null);

        assertThat(Desk.done(registered(with(eighty, claim, List.of()))).elder().groups())
                .isEmpty();
        assertThat(registered(with(almost, claim, List.of()))).isEqualTo(Outcome.refused(Refusal.GROUP_AUTOMATIC));
    }

    @Test
    void tellsEveryFlawAtOnce() {
        var row = new Registration(
                new Person(Examples.identity(LocalDate.of(2030, 1, 1)), "示例", null),
                Examples.home(Examples.STREET),
                Examples.care(Risk.KEY),
                null,
                List.of(),
                Collections.nCopies(21, Examples.contact()),
                new Fittings(null, null, Map.of()));

        assertThat(registered(row))
                .isEqualTo(Outcome.refused(
                        Refusal.REGION_TOO_HIGH,
                        Refusal.BIRTH_IMPLAUSIBLE,
                        Refusal.CONTACTS_TOO_MANY,
                        Refusal.TERMINAL_UNREACHABLE));
    }
}
