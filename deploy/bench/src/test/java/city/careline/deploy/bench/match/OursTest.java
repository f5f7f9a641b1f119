package city.careline.deploy.bench.match;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.adapter.index.CandidateIndex;
import org.junit.jupiter.api.Test;

class OursTest {
    @Test
    void Q20_answersAsBruteForceBeforeAndAfterPeopleMoved() {
        var town = new Town(3_000, 7);
        CandidateIndex index = town.index();
        var ours = new Ours(town, index);
        var oracle = new BruteForce(town);
        for (int round = 0; round < 2; round++) {
            for (int question = 0; question < 300; question++) {
                assertThat(ours.answer(question)).hasSize(Ours.WANTED).isEqualTo(oracle.answer(question));
            }
            Movers.fastest(town, index, 0.05);
        }
    }
}
