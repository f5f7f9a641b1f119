package city.careline.dispatch.adapter.index;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Someone;
import city.careline.dispatch.application.CandidateFeed.ProviderNews;
import city.careline.dispatch.application.CandidateFeed.WorkerNews;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.PositionPolicy;
import city.careline.testkit.Seeds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer beside the one of looking at everybody, over long walks through all that may happen. */
class CandidateIndexTest {
    private static final List<Region> REGIONS = List.of(
            new Region(new GeoPoint(31.75, 116.5), 0.15, 0, 0),
            new Region(new GeoPoint(31.75, 116.5), 0.15, 0, 0.02),
            new Region(new GeoPoint(31.75, 116.5), 0.15, 25, 0.01),
            new Region(new GeoPoint(31.75, 116.5), 0, 0, 0),
            new Region(new GeoPoint(31.75, 116.5), 0.000_001, 0, 0),
            new Region(new GeoPoint(0, 179.99), 0.1, 0, 0),
            new Region(new GeoPoint(-41.3, -179.95), 0.3, 0, 0.01),
            new Region(new GeoPoint(79.95, 15), 0.3, 0, 0),
            new Region(new GeoPoint(89.9, 0), 0.2, 0, 0.01),
            new Region(new GeoPoint(-90, 77), 0.01, 0, 0),
            new Region(new GeoPoint(45, 90), 60, 0, 0),
            new Region(new GeoPoint(0, 0), 3, 0, 0.2));

    private final CandidateIndex index = new CandidateIndex();
    private final Census census = new Census();
    private final Map<ProviderId, Map<UUID, Candidate.Site>> sites = new HashMap<>();
    private Instant now = Instant.parse("2026-11-02T02:00:00Z");
    private long version;

    static Stream<Seeds.Seed> seeds() {
        return Seeds.of(36, 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void Q20_L13_answersAsALookAtEverybodyWould(Seeds.Seed seed) {
        seed.walk(random -> {
            Region region = REGIONS.get((int) (seed.value() % REGIONS.size()));
            List<WorkerId> ids = ids(random, random.nextInt(1, 900));
            List<ProviderId> providers = IntStream.range(0, 8)
                    .mapToObj(i -> new ProviderId(new UUID(random.nextLong(), random.nextLong())))
                    .toList();
            for (int round = 0; round < 8; round++) {
                for (int i = 0; i < ids.size(); i++) {
                    happen(random, region, ids, providers);
                }
                ask(random, region);
                moveTheClock(random);
                ask(random, region);
            }
        });
    }

    private static List<WorkerId> ids(RandomGenerator random, int count) {
        return Stream.generate(() -> new WorkerId(new UUID(random.nextLong(), random.nextLong())))
                .limit(count)
                .toList();
    }

    private void happen(RandomGenerator random, Region region, List<WorkerId> ids, List<ProviderId> providers) {
        WorkerId worker = ids.get(random.nextInt(ids.size()));
        ProviderId provider = providers.get(random.nextInt(providers.size()));
        switch (random.nextInt(40)) {
            case 0 -> provider(random, region, provider);
            case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 -> worker(random, worker, provider);
            case 13 -> now = now.plusMillis(random.nextInt(60_000));
            default -> {
                GeoPoint point = region.any(random);
                Instant at = now.plusMillis(random.nextInt(-1_200_000, 2_000));
                index.seen(worker, point, at);
                census.seen(worker, point, at);
            }
        }
    }

    private void provider(RandomGenerator random, Region region, ProviderId id) {
        Map<UUID, Candidate.Site> own = IntStream.range(0, 3)
                .mapToObj(i -> i)
                .collect(Collectors.toMap(i -> new UUID(0, i), i -> new Candidate.Site(region.any(random), 3_000)));
        sites.put(id, own);
        Someone of = Someone.somebody().of(id);
        var news = new ProviderNews((random.nextInt(5) > 0 ? of : of.suspended()).provider(), own, nextVersion(random));
        index.put(news);
        census.put(news);
    }

    private void worker(RandomGenerator random, WorkerId id, ProviderId provider) {
        Set<String> items = IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> "ITEM_" + random.nextInt(random.nextBoolean() ? 5 : 90))
                .collect(Collectors.toSet());
        Someone one = Someone.somebody(id).of(provider).performing(items.toArray(String[]::new));
        var news = new WorkerNews(
                (random.nextInt(8) > 0 ? one : one.barred()).worker(),
                random.nextBoolean() ? new UUID(0, random.nextInt(4)) : null,
                nextVersion(random));
        index.put(news);
        census.put(news);
    }

    private long nextVersion(RandomGenerator random) {
        version++;
        return random.nextInt(10) == 0 ? version / 2 : version;
    }

    private void moveTheClock(RandomGenerator random) {
        now = switch (random.nextInt(6)) {
            case 0 -> now.plus(Duration.ofDays(40));
            case 1 -> now.minus(Duration.ofDays(40));
            case 2 -> now.minusMillis(random.nextInt(900_000));
            default -> now.plusMillis(random.nextInt(900_000));
        };
    }

    private void ask(RandomGenerator random, Region region) {
        for (int i = 0; i < 6; i++) {
            GeoPoint home = region.any(random);
            Instant at = now.minusMillis(random.nextInt(3) == 0 ? random.nextInt(5_000) : 0);
            var positions = new PositionPolicy(
                    Duration.ofMinutes(random.nextInt(4) == 0 ? 2 : 10),
                    Duration.ofMinutes(random.nextInt(4) == 0 ? 10 : 15));
            Moment moment = Moment.of(at, positions);
            assertThat(StreamSupport.stream(index.outwardFrom(home, moment).spliterator(), false)
                            .toList())
                    .isEqualTo(census.outwardFrom(home, moment));
            String item = "ITEM_" + random.nextInt(random.nextBoolean() ? 5 : 95);
            Predicate<WorkerId> admitted = id -> (id.value().hashCode() & 3) > 0;
            int most = random.nextInt(1, 40);
            assertThat(index.nearest(most, home, item, admitted, moment).stream()
                            .map(Candidate::workerId)
                            .toList())
                    .isEqualTo(census.nearest(home, most, item, admitted, moment));
        }
    }
}
