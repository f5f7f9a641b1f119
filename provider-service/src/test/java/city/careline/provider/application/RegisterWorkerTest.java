package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.SiteId;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.staff.Duties;
import city.careline.provider.domain.staff.Worker;
import city.careline.runtime.event.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterWorkerTest {
    private final City city = new City();
    private final RegisterWorker register = new RegisterWorker(city.workers(), city.dutiesCheck());

    @Test
    void L21_aWorkerIsPutOnFileAndAnnouncedOnce() {
        // Given
        Provider provider = city.aProvider();
        Worker worker =
                Samples.worker(provider.id(), provider.sites().getFirst().id());
        // When
        Employment employment = City.now(register.handle(worker));
        // Then
        assertThat(employment).isEqualTo(new Employment.Employed(worker));
        assertThat(city.workers().announced()).containsExactly(worker);
    }

    @Test
    void L24_aWorkerWithoutAHomeSiteIsTaken() {
        Provider provider = city.aProvider();
        assertThat(City.now(register.handle(Samples.worker(provider.id(), null))))
                .isInstanceOf(Employment.Employed.class);
    }

    @Test
    void anUnknownProviderEmploysNobody() {
        assertThat(City.now(register.handle(Samples.worker(new ProviderId(Ids.next()), null))))
                .isEqualTo(new Employment.Unknown());
    }

    @Test
    void L22_aSiteOfAnotherProviderIsRefused() {
        Provider provider = city.aProvider();
        SiteId foreign = city.aProvider().sites().getFirst().id();
        assertThat(City.now(register.handle(Samples.worker(provider.id(), foreign))))
                .isEqualTo(new Employment.ForeignSite());
    }

    @Test
    void L16_aProviderThatHasLeftEmploysNobody() {
        Provider provider = city.aProvider();
        City.now(new MoveProvider(city.providers()).handle(provider.id(), Stage.EXITED, "合同到期", "county-1"));
        assertThat(City.now(register.handle(Samples.worker(provider.id(), null))))
                .isEqualTo(new Employment.ProviderLeft());
        assertThat(city.workers().announced()).isEmpty();
    }

    @Test
    void L14_itemsThatAreNotInTheCatalogueAreNamed() {
        // Given
        Provider provider = city.aProvider();
        Worker worker = Samples.worker(provider.id(), null)
                .with(new Duties(true, null, List.of("URGENT_HELP", "NOT_THERE"), 1, 0));
        // When
        Employment employment = City.now(register.handle(worker));
        // Then
        assertThat(employment).isEqualTo(new Employment.UnknownItems(List.of("NOT_THERE")));
    }
}
