package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefineItemTest {
    private final City city = new City();
    private final DefineItem define = new DefineItem(city.catalogue());

    @Test
    void L14_anItemIsAnnouncedOnce() {
        // Given
        Item item = Samples.item();
        // When
        var outcome = City.now(define.handle(item));
        // Then
        assertThat(outcome).isEqualTo(new DefineItem.Outcome.Defined(item));
        assertThat(city.catalogue().announced()).containsExactly(item);
    }

    @Test
    void L14_aCodeIsTakenOnce() {
        Item item = Samples.item();
        City.now(define.handle(item));
        assertThat(City.now(define.handle(item))).isEqualTo(new DefineItem.Outcome.CodeTaken());
        assertThat(city.catalogue().announced()).hasSize(1);
    }

    @Test
    void L14_aCategoryThatDoesNotExistIsRefused() {
        var item = new Item(
                "X_1", "演示", "NO_SUCH", Unit.HOUR, false, true, 1, 2, List.of(), false, List.of(), List.of(), 1);
        assertThat(City.now(define.handle(item))).isEqualTo(new DefineItem.Outcome.UnknownCategory());
    }
}
