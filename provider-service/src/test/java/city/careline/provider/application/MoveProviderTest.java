package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.Move;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.admission.Standing;
import city.careline.provider.domain.admission.Transition;
import city.careline.runtime.event.Ids;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MoveProviderTest {
    private final City city = new City();
    private final MoveProvider move = new MoveProvider(city.providers());

    @Test
    void L16_aSuspensionIsRecordedWithReasonAndActorAndAnnouncedAgain() {
        // Given
        Provider provider = city.aProvider();
        // When
        Move moved = City.now(move.handle(provider.id(), Stage.SUSPENDED, "限期改正", "county-1"))
                .orElseThrow();
        // Then
        assertThat(moved).isInstanceOf(Move.Moved.class);
        Provider announced = city.providers().announced().getLast();
        assertThat(announced.standing()).isEqualTo(new Standing(Stage.SUSPENDED, "限期改正", "county-1", City.NOW));
        assertThat(announced.version()).isEqualTo(2);
        assertThat(City.now(city.providers().history(provider.id())))
                .containsExactly(
                        new Transition(null, provider.standing()), new Transition(Stage.ACTIVE, announced.standing()));
    }

    @Test
    void L16_anIllegalMoveChangesAndAnnouncesNothing() {
        // Given
        Provider provider = city.aProvider();
        // When
        Move refused = City.now(move.handle(provider.id(), Stage.REVIEWING, "理由", "county-1"))
                .orElseThrow();
        // Then
        assertThat(refused).isEqualTo(new Move.Illegal(Stage.ACTIVE, Set.of(Stage.SUSPENDED, Stage.EXITED)));
        assertThat(city.providers().announced()).hasSize(1);
    }

    @Test
    void anUnknownProviderIsNotMoved() {
        assertThat(City.now(move.handle(new ProviderId(Ids.next()), Stage.ACTIVE, "理由", "county-1")))
                .isEmpty();
    }
}
