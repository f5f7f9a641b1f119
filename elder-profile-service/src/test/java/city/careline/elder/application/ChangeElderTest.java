package city.careline.elder.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Care;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.LifeState;
import city.careline.elder.domain.elder.LifeStatus;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.elder.Wishes;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.terminal.Terminal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeElderTest {
    private final Desk desk = new Desk();
    private final Elder elder = desk.elder(Risk.GENERAL, null);

    private Outcome<Elder> changed(Elder who, ElderChange change) {
        return Desk.await(new ChangeElder(desk.units).handle(who.id(), change, Desk.ADMIN));
    }

    private ElderChange change(Home home, Risk risk, @Nullable HouseholdId household) {
        return change(null, home, risk, household);
    }

    private ElderChange change(
            @Nullable IdentityNumber identity, Home home, Risk risk, @Nullable HouseholdId household) {
        return new ElderChange(
                identity, elder.person().name(), elder.person().phone(), home, Examples.care(risk), household);
    }

    @Test
    void L31_announcesTheElderAndNotesTheFields() {
        Elder after = Desk.done(changed(elder, change(elder.home(), Risk.HIGH, null)));

        assertThat(after.version()).isEqualTo(2);
        assertThat(desk.units.takeNews()).containsExactly(new Announcement.OfElder(after));
        assertThat(desk.units.state().changes.getLast().fields()).containsExactly("risk");
    }

    @Test
    void L31_changingNothingAnnouncesNothing() {
        Outcome<Elder> outcome = changed(elder, change(elder.home(), Risk.GENERAL, elder.household()));

        assertThat(outcome).isEqualTo(Outcome.done(elder));
        assertThat(desk.units.takeNews()).isEmpty();
    }

    @Test
    void aWorkerBothWelcomeAndKeptAwayIsRefused() {
        List<UUID> one = List.of(new UUID(1, 1));
        var care = new Care(Risk.GENERAL, null, new Wishes(one, List.of(), one, List.of()));
        var change = new ElderChange(null, elder.person().name(), null, elder.home(), care, null);

        assertThat(changed(elder, change)).isEqualTo(Outcome.refused(Refusal.WORKER_PREFERRED_AND_EXCLUDED));
        assertThat(desk.units.takeNews()).isEmpty();
    }

    @Test
    void L04_anotherRiskRenewsTheTerminals() {
        Terminal own = desk.terminal(elder, null);
        Terminal shared = desk.terminal(null, elder.household());
        Terminal gone = desk.terminal(elder, null);
        Desk.await(new RemoveTerminal(desk.units).handle(gone.id(), Desk.ADMIN));
        desk.units.takeNews();

        changed(elder, change(elder.home(), Risk.HIGH, null));

        assertThat(desk.terminalNews())
                .extracting(news -> news.terminal().id())
                .containsExactlyInAnyOrder(own.id(), shared.id());
        assertThat(desk.stored(own).version()).isEqualTo(2);
        assertThat(desk.stored(gone).version()).isEqualTo(2);
    }

    @Test
    void C08_whoLivesAloneTakesTheHouseholdAlong() {
        Terminal own = desk.terminal(elder, null);
        Home next = Examples.home(Examples.NEIGHBOUR);

        Elder after = Desk.done(changed(elder, change(next, Risk.GENERAL, null)));

        assertThat(after.household()).isEqualTo(elder.household());
        assertThat(desk.units.state().households.get(elder.household()))
                .satisfies(household -> assertThat(household.home()).isEqualTo(next));
        assertThat(desk.terminalNews())
                .extracting(Announcement.OfTerminal::regionCode)
                .containsExactly(Examples.NEIGHBOUR.value());
        assertThat(desk.stored(own).household()).isEqualTo(elder.household());
    }

    @Test
    void C08_whoLeavesOthersBehindGetsANewHousehold() {
        Elder staying = desk.elder(Risk.KEY, elder.household());
        Terminal own = desk.terminal(elder, null);
        Terminal shared = desk.terminal(null, elder.household());

        Elder after = Desk.done(changed(elder, change(Examples.home(Examples.NEIGHBOUR), Risk.GENERAL, null)));

        assertThat(after.household()).isNotEqualTo(elder.household());
        assertThat(desk.stored(own).household()).isEqualTo(after.household());
        assertThat(desk.stored(shared).household()).isEqualTo(elder.household());
        assertThat(desk.terminalNews())
                .filteredOn(news -> news.terminal().id().equals(shared.id()))
                .singleElement()
                .satisfies(news -> assertThat(news.pressedBy()).containsExactly(desk.stored(staying)));
    }

    @Test
    void C08_whoMovesWithinTheCommunityStaysInTheHousehold() {
        desk.elder(Risk.KEY, elder.household());
        Home next = new Home(
                Examples.COMMUNITY,
                "演示路9号",
                null,
                elder.home().position(),
                elder.home().source(),
                true);

        Elder after = Desk.done(changed(elder, change(next, Risk.GENERAL, null)));

        assertThat(after.household()).isEqualTo(elder.household());
        assertThat(desk.units.state().changes.getLast().fields()).containsExactly("address", "doorNote");
    }

    @Test
    void C08_anElderMayJoinAnotherHousehold() {
        Elder other = desk.elder(Risk.KEY, null);
        Terminal own = desk.terminal(elder, null);

        Elder after = Desk.done(changed(elder, change(elder.home(), Risk.GENERAL, other.household())));

        assertThat(after.household()).isEqualTo(other.household());
        assertThat(desk.stored(own).household()).isEqualTo(other.household());
    }

    @Test
    void C08_theOtherHouseholdIsKnownAndInTheSameCommunity() {
        Elder other = desk.elder(Risk.KEY, null);

        assertThat(changed(elder, change(Examples.home(Examples.NEIGHBOUR), Risk.KEY, other.household())))
                .isEqualTo(Outcome.refused(Refusal.HOUSEHOLD_ELSEWHERE));
        assertThat(changed(elder, change(elder.home(), Risk.KEY, new HouseholdId(new UUID(4, 4)))))
                .isEqualTo(Outcome.refused(Refusal.HOUSEHOLD_UNKNOWN));
    }

    @Test
    void Q14_aCorrectedIdentityNumberIsNobodyElses() {
        Elder other = desk.elder(Risk.KEY, null);
        IdentityNumber fresh = Examples.identity(LocalDate.of(1950, 6, 16));

        assertThat(changed(elder, change(other.person().identity(), elder.home(), Risk.GENERAL, null)))
                .isEqualTo(Outcome.refused(Refusal.DUPLICATE_IDENTITY));
        assertThat(changed(elder, change(elder.person().identity(), elder.home(), Risk.GENERAL, null)))
                .isEqualTo(Outcome.done(elder));
        assertThat(Desk.done(changed(elder, change(fresh, elder.home(), Risk.GENERAL, null)))
                        .person()
                        .identity())
                .isEqualTo(fresh);
    }

    @Test
    void L30_theNewDataIsHeldToTheSameRules() {
        IdentityNumber unborn = Examples.identity(LocalDate.of(2027, 1, 1));

        assertThat(changed(elder, change(unborn, Examples.home(Examples.STREET), Risk.GENERAL, null)))
                .isEqualTo(Outcome.refused(Refusal.REGION_TOO_HIGH, Refusal.BIRTH_IMPLAUSIBLE));
        assertThat(changed(elder, change(Examples.home(new RegionCode("990102001009")), Risk.GENERAL, null)))
                .isEqualTo(Outcome.refused(Refusal.REGION_UNKNOWN));
    }

    @Test
    void L03_anElderOfAnotherRegionIsAbsent() {
        ElderChange change = change(elder.home(), Risk.HIGH, null);

        assertThat(Desk.await(new ChangeElder(desk.units).handle(elder.id(), change, Desk.ELSEWHERE)))
                .isEqualTo(Outcome.refused(Refusal.ELDER_ABSENT));
        assertThat(Desk.await(new ChangeElder(desk.units).handle(new ElderId(new UUID(1, 9)), change, Desk.ADMIN)))
                .isEqualTo(Outcome.refused(Refusal.ELDER_ABSENT));
        assertThat(Desk.await(new ChangeElder(desk.units)
                        .handle(elder.id(), change(Examples.home(Examples.FARAWAY), Risk.HIGH, null), Desk.COUNTY)))
                .isEqualTo(Outcome.refused(Refusal.OUT_OF_SCOPE));
    }

    @Test
    void L31_whoDiedDoesNotPressTheTerminalAnyMore() {
        desk.terminal(elder, null);
        var died = new LifeState(LifeStatus.DECEASED, LocalDate.of(2026, 11, 20));

        Elder after = Desk.done(Desk.await(new ChangeLifeStatus(desk.units).handle(elder.id(), died, Desk.COUNTY)));

        assertThat(after.life()).isEqualTo(died);
        assertThat(desk.terminalNews())
                .singleElement()
                .satisfies(news -> assertThat(news.pressedBy()).isEmpty());
    }

    @Test
    void L33_groupsAreCertifiedAndEnded() {
        var certify = new CertifyGroup(desk.units, Desk.POLICY);
        var low = Examples.group("LOW_INCOME");

        assertThat(Desk.done(Desk.await(certify.handle(elder.id(), low, Desk.COUNTY)))
                        .groups())
                .contains(low);
        assertThat(Desk.await(certify.handle(elder.id(), Examples.group("NOBLE"), Desk.COUNTY)))
                .isEqualTo(Outcome.refused(Refusal.GROUP_UNKNOWN));
        assertThat(Desk.await(certify.handle(elder.id(), Examples.group("ADVANCED_AGE"), Desk.COUNTY)))
                .isEqualTo(Outcome.refused(Refusal.GROUP_AUTOMATIC));
        LocalDate end = LocalDate.of(2026, 12, 1);
        assertThat(Desk.done(Desk.await(new EndGroup(desk.units).handle(elder.id(), low.id(), end, Desk.COUNTY)))
                        .groups())
                .contains(low.until(end));
        assertThat(desk.terminalNews()).isEmpty();
    }

    @Test
    void L33_certifyingAdvancedAgeWhereItIsReachedChangesNothing() {
        var old = new city.careline.elder.domain.elder.Person(Examples.identity(LocalDate.of(1940, 1, 1)), "示例", null);
        Elder aged = Desk.done(desk.register(
                                Desk.ADMIN,
                                new Registration(
                                        old, elder.home(), Examples.care(Risk.KEY), null, List.of(), List.of(), null))
                        .getFirst())
                .elder();

        assertThat(Desk.await(new CertifyGroup(desk.units, Desk.POLICY)
                        .handle(aged.id(), Examples.group("ADVANCED_AGE"), Desk.COUNTY)))
                .isEqualTo(Outcome.done(aged));
    }

    @Test
    void L31_contactsComeAndGo() {
        var contact = Examples.contact();

        assertThat(Desk.done(Desk.await(new AddContact(desk.units).handle(elder.id(), contact, Desk.COUNTY)))
                        .contacts())
                .contains(contact);
        assertThat(Desk.done(Desk.await(new RemoveContact(desk.units).handle(elder.id(), contact.id(), Desk.COUNTY)))
                        .contacts())
                .doesNotContain(contact);
        assertThat(desk.units.takeNews()).hasSize(2);
    }
}
