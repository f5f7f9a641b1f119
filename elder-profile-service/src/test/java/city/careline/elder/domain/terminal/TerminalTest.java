package city.careline.elder.domain.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.LifeState;
import city.careline.elder.domain.elder.LifeStatus;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.HouseholdId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private final HouseholdId home = new HouseholdId(new UUID(1, 1));
    private final Elder calm = Examples.elder(Risk.GENERAL, home);
    private final Elder frail = Examples.elder(Risk.HIGH, home);
    private final Elder stranger = Examples.elder(Risk.HIGH);

    private Terminal terminal(@Nullable ElderId owner) {
        var fittings = new Fittings(Examples.phone(), null, Map.of());
        return Terminal.of(new TerminalId(new UUID(2, 2)), fittings, owner, home, DAY);
    }

    private static Elder dead(Elder elder) {
        return new Elder(
                elder.id(),
                elder.household(),
                elder.person(),
                elder.home(),
                elder.care(),
                elder.groups(),
                elder.contacts(),
                new LifeState(LifeStatus.DECEASED, DAY),
                2);
    }

    @Test
    void L04_ofAHouseholdIsPressedByAllWhoLiveThere() {
        Terminal shared = terminal(null);

        assertThat(shared.pressedBy(List.of(calm, frail, stranger))).containsExactlyInAnyOrder(calm, frail);
        assertThat(shared.pressedBy(List.of(calm, dead(frail)))).containsExactly(calm);
    }

    @Test
    void L04_ofAnElderIsPressedByThatElder() {
        assertThat(terminal(calm.id()).pressedBy(List.of(calm, frail))).containsExactly(calm);
    }

    @Test
    void L04_hasTheHighestRiskOfWhoMayPressIt() {
        assertThat(Terminal.riskOf(List.of(calm, frail))).isEqualTo(Risk.HIGH);
        assertThat(Terminal.riskOf(List.of(calm))).isEqualTo(Risk.GENERAL);
    }

    @Test
    void L04_withNobodyKnownTheRiskIsHigh() {
        assertThat(Terminal.riskOf(List.of())).isEqualTo(Risk.HIGH);
    }

    @Test
    void L04_isActiveUntilItIsTakenOut() {
        Terminal removed = terminal(null).removed(DAY.plusDays(1));

        assertThat(terminal(null).isActive()).isTrue();
        assertThat(removed.isActive()).isFalse();
        assertThat(removed.version()).isEqualTo(2);
    }

    @Test
    void L04_redAndGreenKeyAreTheDefault() {
        assertThat(terminal(null).fittings().keyMap()).isEqualTo(Map.of("EMERGENCY", "995", "SERVICE", "996"));
    }

    @Test
    void L04_aKeyMayCarryAnItemCode() {
        var fittings = new Fittings(null, "device-1", Map.of("SERVICE", "BATH_HELP"));

        assertThat(fittings.flaws()).isEmpty();
    }

    @Test
    void needsALineOrADevice() {
        assertThat(new Fittings(null, null, Map.of()).flaws()).containsExactly(Refusal.TERMINAL_UNREACHABLE);
    }

    @Test
    void keysAndTheirMeaningAreWords() {
        var many = new HashMap<String, String>();
        for (int i = 0; i < 11; i++) {
            many.put("KEY_" + i, "995");
        }

        assertThat(new Fittings(null, "d", Map.of("key", "995")).flaws()).containsExactly(Refusal.KEY_MAP_INVALID);
        assertThat(new Fittings(null, "d", Map.of("KEY", "9 9")).flaws()).containsExactly(Refusal.KEY_MAP_INVALID);
        assertThat(new Fittings(null, "d", many).flaws()).containsExactly(Refusal.KEY_MAP_INVALID);
    }
}
