package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Stage;
import city.careline.runtime.event.Ids;
import org.junit.jupiter.api.Test;

class ApplyAsProviderTest {
    private final City city = new City();
    private final ApplyAsProvider apply = new ApplyAsProvider(city.providers());
    private final ProviderId id = new ProviderId(Ids.next());
    private final Particulars particulars = Samples.particulars(Samples.county());

    @Test
    void L15_anApplicationIsRegisteredAndAnnouncedOnce() {
        // When
        Provider provider = City.now(apply.handle(id, particulars, Samples.papers(), "desk-1"))
                .orElseThrow();
        // Then
        assertThat(provider.standing().stage()).isEqualTo(Stage.APPLIED);
        assertThat(provider.standing().actor()).isEqualTo("desk-1");
        assertThat(provider.standing().since()).isEqualTo(City.NOW);
        assertThat(city.providers().announced()).containsExactly(provider);
    }

    @Test
    void L15_theSameCreditCodeOrTheSameIdIsRefused() {
        // Given
        City.now(apply.handle(id, particulars, Samples.papers(), "desk-1"));
        // When
        var sameCode = City.now(apply.handle(new ProviderId(Ids.next()), particulars, Samples.papers(), "desk-2"));
        var sameId = City.now(apply.handle(id, Samples.particulars(Samples.county()), Samples.papers(), "desk-2"));
        // Then
        assertThat(sameCode).isEmpty();
        assertThat(sameId).isEmpty();
        assertThat(city.providers().announced()).hasSize(1);
    }
}
