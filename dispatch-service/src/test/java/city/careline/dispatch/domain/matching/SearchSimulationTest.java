package city.careline.dispatch.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.WorkerId;
import city.careline.testkit.Seeds;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SearchSimulationTest {
    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(300, 10_000);
    }

    /** Scores everybody, and sorts. */
    private static List<WorkerId> byBruteForce(Crowd crowd, TravelTimes travels) {
        record Scored(WorkerId id, int cost) {}
        return crowd.nearestFirst().stream()
                .flatMap(one -> Matching.cost(
                                one,
                                crowd.need(),
                                crowd.loads().getOrDefault(one.workerId(), Load.NONE),
                                crowd.matchingPolicy(),
                                travels)
                        .stream()
                        .mapToObj(cost -> new Scored(one.workerId(), cost)))
                .sorted(java.util.Comparator.comparingInt(Scored::cost)
                        .thenComparing(one -> one.id().value()))
                .limit(crowd.need().ring().parallel())
                .map(Scored::id)
                .toList();
    }

    private static DecisionCard search(Crowd crowd, TravelTimes travels) {
        return Matching.choose(
                crowd.nearestFirst(), crowd.need(), crowd.matchingPolicy(), travels, crowd.loads(), crowd.familiar());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void Q20_L13_lookingOutwardFindsWhomScoringEverybodyFinds(Seeds.Seed seed) {
        seed.walk(random -> {
            var crowd = new Crowd(random, random.nextInt(1, 600));
            for (TravelTimes travels : List.of(GreatCircleTravel.STANDARD, Crowd.roads())) {
                assertThat(search(crowd, travels).chosen().stream()
                                .map(Considered::workerId)
                                .toList())
                        .isEqualTo(byBruteForce(crowd, travels));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void C33_everyCardMadeAgainFromItsInputsComesOutTheSame(Seeds.Seed seed) {
        seed.walk(random -> {
            var crowd = new Crowd(random, random.nextInt(1, 600));
            DecisionCard card = search(crowd, Crowd.roads());
            assertThat(card.replay()).isEqualTo(card);
            assertThat(card.considered()).hasSizeLessThanOrEqualTo(DecisionCard.LINES);
            if (card.chosen().size() < crowd.need().ring().parallel()) {
                assertThat(card.lookedAt())
                        .as("why nobody counts all")
                        .isEqualTo(crowd.nearestFirst().size());
            }
            card.considered().stream()
                    .filter(Considered::isEligible)
                    .forEach(line -> assertThat(
                                    Objects.requireNonNull(line.score()).total())
                            .isGreaterThanOrEqualTo(-10_000));
        });
    }
}
