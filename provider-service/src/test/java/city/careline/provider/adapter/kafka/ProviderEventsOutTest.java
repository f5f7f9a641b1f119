package city.careline.provider.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.contracts.provider.WorkerPublished;
import city.careline.provider.application.Samples;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.staff.Certificate;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.runtime.event.Ids;
import city.careline.runtime.event.Json;
import city.careline.runtime.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProviderEventsOutTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private final ProviderEventsOut out = new ProviderEventsOut();

    @Test
    void L21_aWorkersExpiredPapersAndPastShiftsAreNotPublished() {
        // Given
        var expired = new Certificate("CARE_WORKER", "YS-1", NOW);
        var valid = new Certificate("FIRE_SAFETY", "YS-2", NOW.plusNanos(1));
        var past = new Shift(NOW.minusSeconds(60), NOW);
        var running = new Shift(NOW, NOW.plusSeconds(60));
        Worker hired = Samples.worker(new ProviderId(Ids.next()), null, expired, valid);
        var worker = new Worker(
                hired.id(),
                hired.providerId(),
                hired.name(),
                hired.phone(),
                hired.duties(),
                hired.certificates(),
                List.of(past, running),
                null,
                7);
        // When
        OutgoingEvent event = out.of(worker, NOW);
        // Then
        WorkerPublished published = Json.read(event.payload(), WorkerPublished.class);
        assertThat(published.certificates())
                .containsExactly(new WorkerPublished.Certificate("FIRE_SAFETY", valid.validUntil()));
        assertThat(published.shifts()).containsExactly(new WorkerPublished.Shift(running.from(), running.to()));
        assertThat(published.version()).isEqualTo(7);
        assertThat(event.key()).isEqualTo(worker.id().value().toString());
        assertThat(event.header().originId()).matches("[0-9a-f]{32}");
    }
}
