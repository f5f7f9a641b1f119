package city.careline.elder.domain.elder;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.domain.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @Test
    void namesEachIdOnceInTheOrderGiven() {
        var wishes = new Wishes(List.of(ONE, ONE), List.of(ONE, ONE), List.of(OTHER, ONE, OTHER), List.of(OTHER));

        assertThat(wishes.excludedWorkers()).containsExactly(ONE);
        assertThat(wishes.excludedProviders()).containsExactly(ONE);
        assertThat(wishes.preferredWorkers()).containsExactly(OTHER, ONE);
    }

    @Test
    void nobodyIsWelcomeAndKeptAwayAtOnce() {
        List<UUID> one = List.of(ONE);
        List<UUID> other = List.of(OTHER);

        assertThat(new Wishes(one, one, other, other).flaws()).isEmpty();
        assertThat(new Wishes(one, one, one, other).flaws()).containsExactly(Refusal.WORKER_PREFERRED_AND_EXCLUDED);
        assertThat(new Wishes(one, one, other, one).flaws()).containsExactly(Refusal.PROVIDER_PREFERRED_AND_EXCLUDED);
        assertThat(new Wishes(one, one, one, one).flaws())
                .containsExactly(Refusal.WORKER_PREFERRED_AND_EXCLUDED, Refusal.PROVIDER_PREFERRED_AND_EXCLUDED);
    }
}
