package city.careline.elder.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerminalCommandsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final Desk desk = new Desk();
    private final Elder elder = desk.elder(Risk.KEY, null);

    private Outcome<Terminal> register(
            PhoneNumber line, @Nullable ElderId owner, @Nullable HouseholdId household, Requester by) {
        var order = new RegisterTerminal.Order(Desk.line(line), owner, household, null);
        return Desk.await(new RegisterTerminal(desk.units).handle(order, by));
    }

    @Test
    void L04_isAnnouncedWithWhoMayPressIt() {
        Terminal terminal = Desk.done(register(Examples.phone(), elder.id(), null, Desk.COUNTY));

        assertThat(terminal.installedOn()).isEqualTo(TODAY);
        assertThat(desk.terminalNews())
                .containsExactly(
                        new Announcement.OfTerminal(terminal, Examples.COMMUNITY.value(), java.util.List.of(elder)));
    }

    @Test
    void L04_ofAHouseholdIsAnnouncedWithAllItsElders() {
        Elder other = desk.elder(Risk.HIGH, elder.household());

        register(Examples.phone(), null, elder.household(), Desk.COUNTY);

        assertThat(desk.terminalNews())
                .singleElement()
                .satisfies(news -> assertThat(news.pressedBy()).containsExactlyInAnyOrder(elder, other));
    }

    @Test
    void L04_belongsToAnElderOrAHousehold() {
        assertThat(register(Examples.phone(), null, null, Desk.ADMIN))
                .isEqualTo(Outcome.refused(Refusal.TERMINAL_OWNER));
        assertThat(register(Examples.phone(), elder.id(), elder.household(), Desk.ADMIN))
                .isEqualTo(Outcome.refused(Refusal.TERMINAL_OWNER));
        var nothing = new RegisterTerminal.Order(new Fittings(null, null, Map.of()), elder.id(), null, TODAY);
        assertThat(Desk.await(new RegisterTerminal(desk.units).handle(nothing, Desk.ADMIN)))
                .isEqualTo(Outcome.refused(Refusal.TERMINAL_UNREACHABLE));
    }

    @Test
    void L03_anOwnerOfAnotherRegionIsAbsent() {
        assertThat(register(Examples.phone(), elder.id(), null, Desk.ELSEWHERE))
                .isEqualTo(Outcome.refused(Refusal.ELDER_ABSENT));
        assertThat(register(Examples.phone(), new ElderId(new UUID(1, 7)), null, Desk.ADMIN))
                .isEqualTo(Outcome.refused(Refusal.ELDER_ABSENT));
        assertThat(register(Examples.phone(), null, elder.household(), Desk.ELSEWHERE))
                .isEqualTo(Outcome.refused(Refusal.HOUSEHOLD_ABSENT));
        assertThat(register(Examples.phone(), null, new HouseholdId(new UUID(1, 7)), Desk.ADMIN))
                .isEqualTo(Outcome.refused(Refusal.HOUSEHOLD_ABSENT));
    }

    @Test
    void L04_aLineIsFreeAgainWhenItsTerminalIsTakenOut() {
        PhoneNumber line = Examples.phone();
        Terminal terminal = Desk.done(register(line, elder.id(), null, Desk.COUNTY));
        assertThat(register(line, elder.id(), null, Desk.COUNTY)).isEqualTo(Outcome.refused(Refusal.LINE_IN_USE));
        desk.units.takeNews();

        var remove = new RemoveTerminal(desk.units);
        Terminal removed = Desk.done(Desk.await(remove.handle(terminal.id(), Desk.COUNTY)));

        assertThat(removed.isActive()).isFalse();
        assertThat(desk.terminalNews()).hasSize(1);
        assertThat(Desk.await(remove.handle(terminal.id(), Desk.COUNTY))).isEqualTo(Outcome.done(removed));
        assertThat(desk.terminalNews()).isEmpty();
        assertThat(register(line, elder.id(), null, Desk.COUNTY)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void L03_aTerminalOfAnotherRegionIsAbsent() {
        Terminal terminal = desk.terminal(elder, null);
        var unknown = new TerminalId(new UUID(1, 7));

        assertThat(Desk.await(new RemoveTerminal(desk.units).handle(terminal.id(), Desk.ELSEWHERE)))
                .isEqualTo(Outcome.refused(Refusal.TERMINAL_ABSENT));
        assertThat(Desk.await(new RemoveTerminal(desk.units).handle(unknown, Desk.ADMIN)))
                .isEqualTo(Outcome.refused(Refusal.TERMINAL_ABSENT));
        assertThat(Desk.await(new ReadTerminal(desk.units).handle(terminal.id(), Desk.ELSEWHERE)))
                .isEqualTo(Outcome.refused(Refusal.TERMINAL_ABSENT));
        assertThat(Desk.await(new ReadTerminal(desk.units).handle(unknown, Desk.ADMIN)))
                .isEqualTo(Outcome.refused(Refusal.TERMINAL_ABSENT));
        assertThat(Desk.done(Desk.await(new ReadTerminal(desk.units).handle(terminal.id(), Desk.COUNTY)))
                        .terminal())
                .isEqualTo(terminal);
    }
}
