package city.careline.elder.domain.elder;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.home.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ElderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final Elder elder = Examples.elder(Risk.GENERAL);

    private static Elder done(Outcome<Elder> outcome) {
        return ((Outcome.Done<Elder>) outcome).value();
    }

    @Test
    void L33_joinsAGroupOnceAtATime() {
        GroupMembership lowIncome = Examples.group("LOW_INCOME");

        Elder joined = done(elder.joining(lowIncome));

        assertThat(joined.groups()).contains(lowIncome);
        assertThat(joined.version()).isEqualTo(2);
        assertThat(joined.joining(Examples.group("LOW_INCOME"))).isEqualTo(Outcome.refused(Refusal.GROUP_OVERLAPS));
    }

    @Test
    void L33_aMembershipThatEndsBeforeItBeginsIsRefused() {
        GroupMembership never = Examples.group("LOW_INCOME").until(LocalDate.of(2025, 1, 1));

        assertThat(elder.joining(never)).isEqualTo(Outcome.refused(Refusal.PERIOD_INVALID));
    }

    @Test
    void L33_leavesAGroupAndMayJoinAgainLater() {
        UUID group = elder.groups().getFirst().id();
        LocalDate end = LocalDate.of(2026, 1, 1);

        Elder left = done(elder.leaving(group, end));

        assertThat(left.groups().getFirst().to()).isEqualTo(end);
        assertThat(left.version()).isEqualTo(2);
        var again = new GroupMembership(new UUID(3, 3), "TEKUN", end, null, "演示市民政局");
        assertThat(done(left.joining(again)).groups()).hasSize(2);
        assertThat(done(left.joining(again)).leaving(group, null)).isEqualTo(Outcome.refused(Refusal.GROUP_OVERLAPS));
    }

    @Test
    void cannotLeaveAGroupItIsNotIn() {
        assertThat(elder.leaving(new UUID(9, 9), TODAY)).isEqualTo(Outcome.refused(Refusal.GROUP_ABSENT));
    }

    @Test
    void L31_keepsItsContactsInOrder() {
        Contact second = Examples.contact();

        Elder more = done(elder.withContact(second));

        assertThat(more.contacts()).last().isEqualTo(second);
        assertThat(done(more.withoutContact(second.id())).contacts()).isEqualTo(elder.contacts());
        assertThat(elder.withoutContact(second.id())).isEqualTo(Outcome.refused(Refusal.CONTACT_ABSENT));
    }

    @Test
    void hasRoomForTwentyContacts() {
        Elder full = elder;
        while (full.contacts().size() < Elder.CONTACTS_MAX) {
            full = done(full.withContact(Examples.contact()));
        }

        assertThat(full.withContact(Examples.contact())).isEqualTo(Outcome.refused(Refusal.CONTACTS_TOO_MANY));
    }

    @Test
    void L31_lifeStatusIsDatedBetweenBirthAndToday() {
        var died = new LifeState(LifeStatus.DECEASED, TODAY);

        assertThat(done(elder.with(died, TODAY)).life()).isEqualTo(died);
        assertThat(elder.with(new LifeState(LifeStatus.DECEASED, TODAY.plusDays(1)), TODAY))
                .isEqualTo(Outcome.refused(Refusal.LIFE_DATE_INVALID));
        assertThat(elder.with(new LifeState(LifeStatus.DECEASED, LocalDate.of(1950, 6, 14)), TODAY))
                .isEqualTo(Outcome.refused(Refusal.LIFE_DATE_INVALID));
    }

    @Test
    void C07_namesWhatDiffers() {
        Elder other = new Elder(
                elder.id(),
                new HouseholdId(new UUID(5, 5)),
                new Person(Examples.identity(LocalDate.of(1951, 1, 1)), "示例丙", null),
                Examples.home(Examples.FARAWAY),
                new Care(Risk.HIGH, null, Wishes.NONE),
                List.of(),
                List.of(),
                new LifeState(LifeStatus.MOVED_AWAY, TODAY),
                2);

        assertThat(elder.differences(elder)).isEmpty();
        assertThat(elder.differences(other))
                .containsExactly(
                        "householdId",
                        "identityNumber",
                        "name",
                        "phone",
                        "regionCode",
                        "risk",
                        "diagnosis",
                        "excludedWorkers",
                        "excludedProviders",
                        "preferredWorkers",
                        "preferredProviders",
                        "groups",
                        "contacts",
                        "lifeStatus");
    }

    @Test
    void noTextOfItTellsPersonalData() {
        String texts = elder + " " + elder.person() + " " + elder.home() + " " + elder.care() + " "
                + elder.contacts().getFirst();

        assertThat(texts)
                .doesNotContain(elder.person().name())
                .doesNotContain(elder.person().identity().value())
                .doesNotContain(elder.home().address())
                .doesNotContain("演示诊断")
                .doesNotContain(elder.contacts().getFirst().name());
    }
}
