package city.careline.dispatch.adapter.index;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.north;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Someone;
import city.careline.dispatch.application.CandidateFeed.ProviderNews;
import city.careline.dispatch.application.CandidateFeed.WorkerNews;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.PositionPolicy;
import city.careline.testkit.Seeds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkerIndexTest {
    private final WorkerIndex index = new WorkerIndex(new SimpleMeterRegistry());
    private final ProviderId provider = new ProviderId(UUID.randomUUID());
    private final UUID site = UUID.randomUUID();

    private void provider(boolean active, int metersNorth, long version) {
        Someone of = Someone.somebody().of(provider);
        index.put(new ProviderNews(
                (active ? of : of.suspended()).provider(),
                Map.of(site, new Candidate.Site(north(metersNorth), 5_000)),
                version));
    }

    private WorkerId worker(WorkerId id, @Nullable UUID home, int capacity, long version) {
        index.put(new WorkerNews(
                Someone.somebody(id).of(provider).capacity(capacity).worker(), home, version));
        return id;
    }

    private List<Candidate> outward() {
        return StreamSupport.stream(
                        index.outwardFrom(HOME.point(), PositionPolicy.STANDARD, NOW)
                                .spliterator(),
                        false)
                .toList();
    }

    @Test
    void anOlderVersionReplacesNothing() {
        WorkerId id = new WorkerId(UUID.randomUUID());
        provider(true, 100, 5);
        provider(false, 100, 4);
        worker(id, site, 2, 5);
        worker(id, site, 1, 4);
        index.seen(id, north(50), NOW);
        index.seen(id, north(999), NOW.minusSeconds(1));
        Candidate one = outward().getFirst();
        assertThat(one.provider().active()).isTrue();
        assertThat(one.worker().capacity()).isEqualTo(2);
        assertThat(one.lastSeen()).isEqualTo(new Candidate.Sighting(north(50), NOW));
        index.put(new Item("X", false, 1, 2, Set.of()), 2);
        index.put(new Item("X", false, 9, 9, Set.of()), 1);
        assertThat(index.findItem("X")).contains(new Item("X", false, 1, 2, Set.of()));
        assertThat(index.findItem("Y")).isEmpty();
    }

    @Test
    void whoIsNowhereComesLastAndAnUnknownProviderIsNotActive() {
        WorkerId nowhere = worker(new WorkerId(UUID.randomUUID()), null, 1, 1);
        assertThat(outward().getFirst().provider().active()).isFalse();
        provider(true, 20_000, 1);
        WorkerId atSite = worker(new WorkerId(UUID.randomUUID()), site, 1, 1);
        assertThat(outward()).extracting(Candidate::workerId).containsExactly(atSite, nowhere);
        var all = index.outwardFrom(HOME.point(), PositionPolicy.STANDARD, NOW).iterator();
        all.next();
        all.next();
        assertThat(all.hasNext()).isFalse();
        assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
    }

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(20, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void Q20_everybodyComesInTheOrderOfBruteForce(Seeds.Seed seed) {
        seed.walk(random -> {
            var distances = new HashMap<WorkerId, Integer>();
            for (int i = 0; i < 200; i++) {
                WorkerId id = worker(new WorkerId(new UUID(random.nextLong(), random.nextLong())), null, 1, 1);
                int meters = random.nextInt(50_000);
                index.seen(id, north(meters), NOW);
                distances.put(id, meters);
            }
            var expected = new ArrayList<>(distances.values());
            expected.sort(Comparator.naturalOrder());
            assertThat(outward().stream()
                            .map(one -> distances.get(one.workerId()))
                            .toList())
                    .isEqualTo(expected);
        });
    }

    @Test
    void aPositionOfAClockThatWasSetBackGivesWayToTheNextReport() {
        WorkerId id = worker(new WorkerId(UUID.randomUUID()), null, 1, 1);
        index.seen(id, north(50), NOW.plus(Duration.ofDays(30)));
        index.seen(id, north(900), NOW);
        assertThat(outward().getFirst().lastSeen()).isEqualTo(new Candidate.Sighting(north(900), NOW));
    }
}
