package city.careline.elder.domain.elder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupMembershipTest {
    private static GroupMembership member(int from, @Nullable Integer to) {
        return member("TEKUN", from, to);
    }

    private static GroupMembership member(String code, int from, @Nullable Integer to) {
        return new GroupMembership(new UUID(0, from), code, day(from), to == null ? null : day(to), "演示市民政局");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, day);
    }

    @Test
    void L33_coversItsFirstDayButNotItsEnd() {
        assertThat(member(5, 9).covers(day(4))).isFalse();
        assertThat(member(5, 9).covers(day(5))).isTrue();
        assertThat(member(5, 9).covers(day(8))).isTrue();
        assertThat(member(5, 9).covers(day(9))).isFalse();
        assertThat(member(5, null).covers(day(31))).isTrue();
    }

    @Test
    void L33_overlapsWhenADayIsShared() {
        assertThat(member(5, 9).overlaps(member(9, null))).isFalse();
        assertThat(member(9, null).overlaps(member(5, 9))).isFalse();
        assertThat(member(5, 9).overlaps(member(8, 10))).isTrue();
        assertThat(member(5, null).overlaps(member(20, null))).isTrue();
        assertThat(member(5, null).overlaps(member("SANWU", 5, null))).isFalse();
    }

    @Test
    void endsAfterItBegins() {
        assertThat(member(5, 6).isPeriod()).isTrue();
        assertThat(member(5, null).isPeriod()).isTrue();
        assertThat(member(5, 5).isPeriod()).isFalse();
        assertThat(member(5, null).until(day(7)).to()).isEqualTo(day(7));
    }
}
