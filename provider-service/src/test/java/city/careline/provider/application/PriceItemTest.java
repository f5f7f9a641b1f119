package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.catalogue.Price;
import city.careline.provider.domain.catalogue.Pricing;
import city.careline.runtime.event.Ids;
import org.junit.jupiter.api.Test;

class PriceItemTest {
    private final City city = new City();
    private final PriceItem price = new PriceItem(city.catalogue(), city.providers());

    @Test
    void L14_aPriceIsAnnouncedWithItsItem() {
        // Given
        var everybody = new Price(null, 6_000, City.NOW, null);
        // When
        var outcome = City.now(price.handle("URGENT_HELP", everybody));
        // Then
        assertThat(outcome).isInstanceOf(PriceItem.Outcome.Answered.class);
        assertThat(city.catalogue().announced().getLast().prices()).containsExactly(everybody);
    }

    @Test
    void L18_aProviderMayHaveAPriceOfItsOwn() {
        var own = new Price(city.aProvider().id(), 5_000, City.NOW, null);
        assertThat(City.now(price.handle("URGENT_HELP", own))).isInstanceOf(PriceItem.Outcome.Answered.class);
        assertThat(city.catalogue().announced().getLast().prices()).containsExactly(own);
    }

    @Test
    void L14_anOverlapIsRefusedAndNothingIsAnnounced() {
        // Given
        var first = new Price(null, 6_000, City.NOW, City.NOW.plusSeconds(60));
        City.now(price.handle("URGENT_HELP", first));
        // When
        var outcome = City.now(price.handle("URGENT_HELP", first));
        // Then
        assertThat(outcome).isEqualTo(new PriceItem.Outcome.Answered(new Pricing.Overlapping(first)));
        assertThat(city.catalogue().announced()).hasSize(1);
    }

    @Test
    void unknownItemsAndProvidersHaveNoPrice() {
        assertThat(City.now(price.handle("NOT_THERE", new Price(null, 1, City.NOW, null))))
                .isEqualTo(new PriceItem.Outcome.UnknownItem());
        assertThat(City.now(price.handle("URGENT_HELP", new Price(new ProviderId(Ids.next()), 1, City.NOW, null))))
                .isEqualTo(new PriceItem.Outcome.UnknownProvider());
    }
}
