package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.north;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Samples;
import city.careline.dispatch.Someone;
import city.careline.dispatch.adapter.index.WorkerIndex;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Travel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportReachTest {
    private static final String ITEM = "URGENT_HELP";
    private static final int MORE_THAN_TWO_PAGES = 11_000;

    private final InMemoryStores stores = new InMemoryStores();
    private final InMemoryHomes homes = new InMemoryHomes();
    private final WorkerIndex index = new WorkerIndex(new SimpleMeterRegistry());
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private ReportReach reach(BackgroundWork background) {
        ReachAreas areas = (place, within) ->
                new ReachAreas.Area(List.of(place, north(1), north(2), place), Travel.Basis.ESTIMATE);
        return new ReportReach(index, index, GreatCircleTravel.STANDARD, areas, homes, stores, background);
    }

    private static ReportReach.Question question(String prefix, boolean areas) {
        return new ReportReach.Question(prefix, ITEM, Duration.ofMinutes(10), areas);
    }

    private void site() {
        index.put(new Item(ITEM, true, 1, 600, Set.of()), 1);
        UUID site = UUID.randomUUID();
        Someone one = Someone.somebody().performing(ITEM);
        index.put(new CandidateFeed.ProviderNews(
                one.provider(), Map.of(site, new Candidate.Site(HOME.point(), 20_000)), 1));
        index.put(new CandidateFeed.WorkerNews(one.worker(), site, 1));
    }

    private void elders(int count) {
        List<Elder> all = IntStream.range(0, count)
                .mapToObj(i -> new Elder(
                        new ElderId(UUID.randomUUID()),
                        null,
                        new Home(north(i % 3_000), Samples.REGION),
                        Risk.HIGH,
                        true,
                        Set.of(),
                        null,
                        1))
                .toList();
        stores.run(work -> homes.putAll(work, all)).await().atMost(Duration.ofSeconds(5));
    }

    private static ReachOutcome await(Uni<ReachOutcome> outcome) {
        return outcome.await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void G01_everyServedElderIsCountedHoweverManyPages() {
        site();
        elders(MORE_THAN_TWO_PAGES);
        ReachOutcome outcome = await(reach(Runnable::run).handle(question("", true)));
        assertThat(outcome).isInstanceOfSatisfying(ReachOutcome.Reported.class, reported -> {
            assertThat(reported.report().elders()).isEqualTo(MORE_THAN_TWO_PAGES);
            assertThat(reported.report().reached()).isEqualTo(MORE_THAN_TWO_PAGES);
            assertThat(reported.report().sites()).hasSize(1);
            assertThat(reported.areas()).hasSize(1);
        });
    }

    @Test
    void anotherRegionHasNeitherEldersNorSites() {
        site();
        elders(10);
        ReachOutcome outcome = await(reach(Runnable::run).handle(question("9802", false)));
        assertThat(outcome).isInstanceOfSatisfying(ReachOutcome.Reported.class, reported -> {
            assertThat(reported.report().elders()).isZero();
            assertThat(reported.report().sites()).isEmpty();
            assertThat(reported.areas()).isEmpty();
        });
        assertThat(new RegionCode("980200000000").covers(Samples.REGION)).isFalse();
    }

    @Test
    void anUnknownItemIsRefused() {
        assertThat(await(reach(Runnable::run).handle(question("", false)))).isEqualTo(new ReachOutcome.UnknownItem());
    }

    @Test
    void moreThanAFewAtOnceAreRefusedAndThenThereIsRoomAgain() {
        site();
        ReportReach reach = reach(waiting::add);
        List<Uni<ReachOutcome>> four = IntStream.range(0, 4)
                .mapToObj(i -> Uni.createFrom()
                        .completionStage(reach.handle(question("", false)).subscribeAsCompletionStage()))
                .toList();
        assertThat(await(reach.handle(question("", false)))).isEqualTo(new ReachOutcome.Busy());
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        four.forEach(one -> assertThat(await(one)).isInstanceOf(ReachOutcome.Reported.class));
        Uni<ReachOutcome> again = Uni.createFrom()
                .completionStage(reach.handle(question("", false)).subscribeAsCompletionStage());
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(await(again)).isInstanceOf(ReachOutcome.Reported.class);
    }
}
