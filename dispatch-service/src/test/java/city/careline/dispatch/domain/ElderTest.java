package city.careline.dispatch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ElderTest {
    @Test
    void H02_anElderIsOfAGroupFromItsFirstDayToTheDayBeforeItsLast() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        Elder one = Samples.elder();
        Elder member = new Elder(
                one.id(),
                null,
                one.home(),
                one.risk(),
                true,
                Wishes.NONE,
                List.of(
                        new Elder.Membership("TEKUN", day, null),
                        new Elder.Membership("LIVING_ALONE", day.minusDays(9), day),
                        new Elder.Membership("DISABLED", day.plusDays(1), null)),
                null,
                1);
        assertThat(member.groupsOn(day)).containsExactly("TEKUN");
        assertThat(member.groupsOn(day.minusDays(1))).containsExactly("LIVING_ALONE");
        assertThat(member.groupsOn(day.plusDays(1))).containsExactlyInAnyOrder("TEKUN", "DISABLED");
    }

    @Test
    void ofTwoEldersEveryWishCounts() {
        var worker = new WorkerId(UUID.randomUUID());
        var provider = new ProviderId(UUID.randomUUID());
        var one = new Wishes(Set.of(worker), Set.of(), Set.of(), Set.of());
        var other = new Wishes(Set.of(), Set.of(provider), Set.of(), Set.of(provider));
        assertThat(one.and(other)).isEqualTo(new Wishes(Set.of(worker), Set.of(provider), Set.of(), Set.of(provider)));
    }
}
