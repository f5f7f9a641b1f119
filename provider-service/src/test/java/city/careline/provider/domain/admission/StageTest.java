package city.careline.provider.domain.admission;

import static city.careline.provider.domain.admission.Stage.ACTIVE;
import static city.careline.provider.domain.admission.Stage.APPLIED;
import static city.careline.provider.domain.admission.Stage.EXITED;
import static city.careline.provider.domain.admission.Stage.REVIEWING;
import static city.careline.provider.domain.admission.Stage.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {
    /** The whole life cycle: what is not here is illegal. */
    private static final Map<Stage, Set<Stage>> TABLE = Map.of(
            APPLIED, Set.of(REVIEWING, EXITED),
            REVIEWING, Set.of(ACTIVE, EXITED),
            ACTIVE, Set.of(SUSPENDED, EXITED),
            SUSPENDED, Set.of(ACTIVE, EXITED),
            EXITED, Set.of());

    @ParameterizedTest
    @EnumSource(Stage.class)
    void L16_hasTheMovesOfTheLifeCycleAndNoOthers(Stage stage) {
        assertThat(stage.legalMoves()).isEqualTo(TABLE.get(stage));
    }
}
