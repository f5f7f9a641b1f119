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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Searches beside a thread that moves people nearly as fast as it can. Step n moves one worker to a place that n decides, so
 * every state there ever was can be told from its number; an answer is right when it is that of looking at everybody in
 * one of the states between the beginning of the search and its end.
 */
class CandidateIndexThreadsTest {
    private static final int PEOPLE = 600;
    private static final int WANTED = 100;
    private static final int LONGEST = 64;
    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    private static final Moment MOMENT = Moment.of(NOW, PositionPolicy.STANDARD);

    private final CandidateIndex index = new CandidateIndex();
    private final List<WorkerId> ids = IntStream.range(0, PEOPLE)
            .mapToObj(i -> new WorkerId(new UUID(0, i)))
            .toList();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    @Test
    void Q20_L13_everyAnswerIsThatOfAnInstantWithinTheSearchWhileOthersWrite() throws Exception {
        var provider = new ProviderId(new UUID(9, 9));
        index.put(new ProviderNews(Someone.somebody().of(provider).provider(), Map.of(), 1));
        ids.forEach(id -> index.put(
                new WorkerNews(Someone.somebody(id).of(provider).performing("X").worker(), null, 1)));
        LongStream.range(0, PEOPLE).forEach(this::step);
        int answers = Seeds.count(800, 100_000);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> readers = Stream.of(1, 2, 3)
                    .map(seed -> threads.submit(reader(seed, answers)))
                    .toList();
            Future<?> writer = threads.submit(() -> {
                var random = new SplittableRandom(0);
                while (readers.stream().anyMatch(reader -> !reader.isDone())) {
                    step(begun.get());
                    for (int pause = random.nextInt(600);
                            pause > 0;
                            pause--) { // some searches shall find no writer at all
                        Thread.onSpinWait();
                    }
                }
            });
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isEqualTo(answers);
            }
            writer.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
        assertThat(index.workers()).isEqualTo(PEOPLE);
    }

    private void step(long step) {
        begun.set(step + 1);
        index.seen(ids.get((int) (step % PEOPLE)), place(step), NOW);
        done.set(step + 1);
    }

    /** Crowds gather and scatter, so cells are moved, grown, tightened and cut anew. */
    private static GeoPoint place(long step) {
        var random = new SplittableRandom(step);
        double width = 0.000_02 * (1 << step / 3_000 % 14);
        return new GeoPoint(31.75 + width * random.nextDouble(-1, 1), 116.5 + width * random.nextDouble(-1, 1));
    }

    private Callable<Integer> reader(int seed, int answers) {
        return () -> {
            var random = new SplittableRandom(seed);
            int checked = 0;
            while (checked < answers) {
                GeoPoint home = place(begun.get() + random.nextInt(3_000));
                long from = done.get();
                List<WorkerId> found = index.nearest(WANTED, home, "X", null, MOMENT).stream()
                        .map(Candidate::workerId)
                        .toList();
                long to = begun.get();
                if (to - from <= LONGEST) {
                    assertThat(LongStream.rangeClosed(from, to)
                                    .anyMatch(state ->
                                            lookAtEverybody(home, state).equals(found)))
                            .as("an answer between the steps %d and %d at %s", from, to, home)
                            .isTrue();
                    checked++;
                }
            }
            return checked;
        };
    }

    /** The last step of each worker before this state. */
    private List<WorkerId> lookAtEverybody(GeoPoint home, long state) {
        record Placed(WorkerId id, double meters) {}
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> {
                    long last = (state - 1 - i) / PEOPLE * PEOPLE + i;
                    return new Placed(ids.get(i), place(last).metersTo(home));
                })
                .sorted(Comparator.comparingDouble(Placed::meters)
                        .thenComparing(placed -> placed.id().value()))
                .limit(WANTED)
                .map(Placed::id)
                .toList();
    }
}
