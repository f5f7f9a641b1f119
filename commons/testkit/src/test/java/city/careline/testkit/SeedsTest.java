package city.careline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeedsTest {

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(3, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void walksTheSameWayEveryTime(Seeds.Seed seed) {
        assertThat(seed.random().ints(20).toArray())
                .isEqualTo(seed.random().ints(20).toArray());
    }

    @Test
    void countsMoreWhenDeep() {
        assertThat(seeds().count()).isEqualTo(Seeds.isDeep() ? 30 : 3);
    }

    @Test
    void saysHowToRepeatAFailedWalk() {
        var seed = new Seeds.Seed(42);

        assertThatThrownBy(() -> seed.walk(random -> {
                    throw new IllegalStateException("lost the way");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("repeat with -Dcareline.seed=42: lost the way");
    }
}
