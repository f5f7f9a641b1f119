package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.Stage;
import org.junit.jupiter.api.Test;

class OpenSiteTest {
    private final City city = new City();
    private final OpenSite open = new OpenSite(city.providers());

    @Test
    void G18_aSecondSiteIsAnnouncedWithTheFirst() {
        // Given
        Provider provider = city.aProvider();
        Site second = Samples.site(Samples.county());
        // When
        var outcome = City.now(open.handle(provider.id(), second)).orElseThrow();
        // Then
        assertThat(outcome).isEqualTo(new OpenSite.Outcome.Opened(second));
        assertThat(city.providers().announced().getLast().sites())
                .containsExactly(provider.sites().getFirst(), second);
    }

    @Test
    void L16_aProviderThatHasLeftOpensNoSite() {
        // Given
        Provider provider = city.aProvider();
        City.now(new MoveProvider(city.providers()).handle(provider.id(), Stage.EXITED, "合同到期", "county-1"));
        // When
        var outcome = City.now(open.handle(provider.id(), Samples.site(Samples.county())))
                .orElseThrow();
        // Then
        assertThat(outcome).isEqualTo(new OpenSite.Outcome.ProviderLeft());
        assertThat(city.providers().announced()).hasSize(2);
    }
}
