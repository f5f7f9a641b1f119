package city.careline.elder.domain.elder;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AdvancedAgeTest {
    private final AdvancedAge policy = new AdvancedAge(80);

    @Test
    void L33_everybodyBelongsFromTheBirthdayOn() {
        Elder elder = Examples.elder(Risk.GENERAL);

        GroupMembership derived = policy.groupsOf(elder).getLast();

        assertThat(derived.code()).isEqualTo(AdvancedAge.CODE);
        assertThat(derived.covers(LocalDate.of(2030, 6, 14))).isFalse();
        assertThat(derived.covers(LocalDate.of(2030, 6, 15))).isTrue();
        assertThat(policy.groupsOf(elder)).hasSize(elder.groups().size() + 1);
    }

    @Test
    void L33_theAgeIsAParameterOfThePolicy() {
        Elder elder = Examples.elder(Risk.GENERAL);

        assertThat(new AdvancedAge(90).groupsOf(elder).getLast().from()).isEqualTo(LocalDate.of(2040, 6, 15));
    }

    @Test
    void L33_isReachedOnTheBirthday() {
        LocalDate born = LocalDate.of(1946, 5, 20);
        GroupMembership given = Examples.group(AdvancedAge.CODE);

        assertThat(policy.isReached(given, born, LocalDate.of(2026, 5, 19))).isFalse();
        assertThat(policy.isReached(given, born, LocalDate.of(2026, 5, 20))).isTrue();
        assertThat(policy.isReached(Examples.group("SANWU"), born, LocalDate.of(2026, 5, 20)))
                .isFalse();
    }
}
