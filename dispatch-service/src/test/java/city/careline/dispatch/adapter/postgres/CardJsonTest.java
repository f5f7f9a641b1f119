package city.careline.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.domain.matching.Crowd;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Matching;
import city.careline.testkit.Seeds;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardJsonTest {
    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(200, 10_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void C33_everyCardReplaysEqualFromItsStoredForm(Seeds.Seed seed) {
        seed.walk(random -> {
            var crowd = new Crowd(random, random.nextInt(1, 400));
            DecisionCard card = Matching.choose(
                    crowd.nearestFirst(),
                    crowd.need(),
                    crowd.matchingPolicy(),
                    Crowd.roads(),
                    crowd.loads(),
                    crowd.familiar());
            DecisionCard read = CardJson.read(CardJson.write(card));
            assertThat(read.need()).isEqualTo(card.need());
            assertThat(read.policy()).isEqualTo(card.policy());
            assertThat(read.considered()).containsExactlyElementsOf(card.considered());
            assertThat(read).isEqualTo(card);
            assertThat(read.replay()).isEqualTo(card);
        });
    }

    @Test
    void whatIsNotACardIsNotTakenForOne() {
        assertThatThrownBy(() -> CardJson.read("[]")).isInstanceOf(IllegalStateException.class);
    }
}
