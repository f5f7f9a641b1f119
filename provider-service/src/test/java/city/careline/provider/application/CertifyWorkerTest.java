package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.event.Ids;
import org.junit.jupiter.api.Test;

class CertifyWorkerTest {
    private final City city = new City();
    private final CertifyWorker certify = new CertifyWorker(city.workers());

    @Test
    void L21_aNewCertificateIsAnnounced() {
        // Given
        Worker worker = city.aWorker(city.aProvider());
        var paper = new Certificate("FIRE_SAFETY", "YS-1", City.NOW.plusSeconds(60));
        // When
        Worker certified = City.now(certify.handle(worker.id(), paper)).orElseThrow();
        // Then
        assertThat(certified.certificates()).containsExactly(paper);
        assertThat(city.workers().announced()).containsExactly(worker, certified);
    }

    @Test
    void anUnknownWorkerGetsNoCertificate() {
        assertThat(City.now(certify.handle(new WorkerId(Ids.next()), new Certificate("FIRE_SAFETY", "1", City.NOW))))
                .isEmpty();
    }
}
