package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.catalogue.Capping;
import city.careline.provider.domain.catalogue.Ceiling;
import city.careline.provider.domain.catalogue.Item;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CapItemTest {
    private static final Instant TOMORROW = City.NOW.plusSeconds(86_400);
    private final City city = new City();
    private final CapItem cap = new CapItem(city.catalogue());
    private final Item item = Samples.item();

    @Test
    void H35_aCeilingIsAnnouncedAndEndsTheOneBefore() {
        // Given
        City.now(city.catalogue().add(item));
        cap("99", 8_000, City.NOW);
        // When
        Capping next = cap("99", 9_000, TOMORROW);
        Capping elsewhere = cap("9901", 7_000, City.NOW);
        // Then
        assertThat(next).isInstanceOf(Capping.Capped.class);
        assertThat(elsewhere).isInstanceOf(Capping.Capped.class);
        assertThat(city.catalogue().announced().getLast().ceilings())
                .containsExactlyInAnyOrder(
                        new Ceiling("99", 8_000, City.NOW, TOMORROW),
                        new Ceiling("99", 9_000, TOMORROW, null),
                        new Ceiling("9901", 7_000, City.NOW, null));
    }

    @Test
    void H35_overlapsAndChangesOfThePastAreRefused() {
        City.now(city.catalogue().add(item));
        cap("", 8_000, City.NOW.minusSeconds(60));
        var first = new Ceiling("", 8_000, City.NOW.minusSeconds(60), null);
        assertThat(cap("", 9_000, City.NOW.minusSeconds(60))).isEqualTo(new Capping.Overlapping(first));
        assertThat(cap("", 9_000, City.NOW.minusSeconds(30))).isEqualTo(new Capping.RewritesThePast(first));
        assertThat(City.now(cap.handle("NOT_THERE", first))).isEmpty();
    }

    private Capping cap(String prefix, long fen, Instant from) {
        return City.now(cap.handle(item.code(), new Ceiling(prefix, fen, from, null)))
                .orElseThrow();
    }
}
