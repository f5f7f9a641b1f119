package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.place.Position;
import city.careline.provider.domain.staff.Sighting;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.event.Ids;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ReportPositionTest {

    @Test
    void carriesTheServersTimeNotThePhones() {
        // Given
        var positions = new InMemoryPositions();
        var report = new ReportPosition(positions, InstantSource.fixed(City.NOW));
        var worker = new WorkerId(Ids.next());
        // When
        report.handle(worker, new Position(31.75, 116.5), 12);
        // Then
        var sighting = new Sighting(worker, new Position(31.75, 116.5), 12, City.NOW);
        assertThat(positions.reported()).containsExactly(sighting);
        assertThat(positions.find(worker)).contains(sighting);
    }
}
