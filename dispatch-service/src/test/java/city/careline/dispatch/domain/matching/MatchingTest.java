package city.careline.dispatch.domain.matching;

import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.need;
import static city.careline.dispatch.Samples.worker;
import static city.careline.dispatch.SomeNeed.bath;
import static city.careline.dispatch.SomeNeed.emergency;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Samples;
import city.careline.dispatch.Someone;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Whereabouts.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final MatchingPolicy URGENT = MatchingPolicy.standard(Kind.INCIDENT);
    private static final MatchingPolicy ORDERED = MatchingPolicy.standard(Kind.SERVICE_ORDER);
    private static final TravelTimes TRAVEL = GreatCircleTravel.STANDARD;

    @Test
    void Q20_L13_theNearestWhoPassEveryGateAreChosenWithTheirDistance() {
        var card = choose(List.of(worker(100), worker(200), worker(300), worker(4_000)), need(3));
        assertThat(card.chosen()).hasSize(3);
        assertThat(card.chosen().getFirst().straightMeters()).isEqualTo(100);
        assertThat(card.chosen().getFirst().roadMeters()).isEqualTo(130);
        assertThat(card.chosen().getFirst().travel()).isEqualTo(new Travel(130, 19, Travel.Basis.ESTIMATE));
        assertThat(Objects.requireNonNull(card.chosen().getFirst().at()).source())
                .isEqualTo(Source.REPORT);
        assertThat(card.decidedAt()).isEqualTo(NOW);
        assertThat(card.rejections().keySet()).isSubsetOf(Rejection.OUTSCORED);
    }

    @Test
    void L22_aStalePositionGivesWayToTheSiteAndOnlyThenIsUsedUntilTooOld() {
        Instant stale = NOW.minus(Duration.ofMinutes(10)).minusSeconds(1);
        var old = new Candidate.Sighting(Samples.north(5), stale);
        assertThat(at(Someone.somebody().seen(old).site(700, 5_000)))
                .isEqualTo(
                        new Whereabouts(Samples.north(700), Source.SITE_FOR_STALE_REPORT, Duration.between(stale, NOW)))
                .matches(Whereabouts::isStale)
                .matches(Whereabouts::isSite);
        assertThat(at(Someone.somebody().seen(null).site(700, 5_000)))
                .isEqualTo(new Whereabouts(Samples.north(700), Source.SITE, null))
                .matches(one -> !one.isStale());
        var fresh = new Candidate.Sighting(Samples.north(5), stale.plusSeconds(1));
        assertThat(at(Someone.somebody().seen(fresh).site(700, 5_000)).source()).isEqualTo(Source.REPORT);
        assertThat(at(Someone.somebody().seen(old))).matches(one -> one.isStale() && !one.isSite());
        var ahead = new Candidate.Sighting(Samples.north(5), NOW.plusSeconds(60));
        assertThat(at(Someone.somebody().seen(ahead)).age()).isEqualTo(Duration.ZERO);
        assertThatThrownBy(() -> new PositionPolicy(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoseWhereaboutsAreUncertainYieldsToWhoWasSeen() {
        Someone atSite = Someone.somebody().seen(null).site(100, 5_000);
        Candidate seen = worker(200);
        assertThat(choose(List.of(atSite.candidate(), seen), need(1)).chosen())
                .extracting(Considered::workerId)
                .containsExactly(seen.workerId());
        Someone old =
                Someone.somebody().seen(new Candidate.Sighting(Samples.north(100), NOW.minus(Duration.ofMinutes(5))));
        assertThat(score(old, Load.NONE, bath().need()).position()).isEqualTo(10);
    }

    @Test
    void amongEqualsWhoHadLessWorkLatelyGoesFirst() {
        Candidate busy = worker(100);
        Candidate idle = worker(120);
        var loads = Map.of(busy.workerId(), new Load(0, null, 5, 0, false));
        assertThat(chosen(List.of(busy, idle), loads, List.of())).isEqualTo(idle.workerId());
        Candidate far = worker(9_000);
        assertThat(chosen(List.of(busy, far), loads, List.of()))
                .as("not from the other end of the town")
                .isEqualTo(busy.workerId());
        assertThat(score(Someone.somebody(), new Load(0, null, 99, 0, false), bath().need())
                        .fairness())
                .isEqualTo(300);
    }

    @Test
    void G14_theSameWorkerComesFirstEvenFromFartherAway() {
        Candidate near = worker(100);
        Candidate usual = worker(6_000);
        var loads = Map.of(usual.workerId(), new Load(0, null, 0, 3, true));
        assertThat(chosen(List.of(near, usual), loads, List.of(usual))).isEqualTo(usual.workerId());
        assertThat(score(Someone.somebody(), new Load(0, null, 0, 99, true), bath().need())
                        .continuity())
                .isEqualTo(-1_800);
    }

    @Test
    void whomTheElderLikesComesFirst() {
        Candidate near = worker(100);
        Someone liked = Someone.north(3_000);
        Candidate one = liked.candidate();
        var byName = bath().liking(Set.of(one.workerId()), Set.of()).need();
        assertThat(choose(List.of(near, one), byName, List.of(one))
                        .chosen()
                        .getFirst()
                        .workerId())
                .isEqualTo(one.workerId());
        Candidate close = Someone.north(1_000).of(one.providerId()).candidate();
        var byProvider = bath().liking(Set.of(), Set.of(one.providerId())).need();
        assertThat(choose(List.of(near, close), byProvider, List.of())
                        .chosen()
                        .getFirst()
                        .workerId())
                .isEqualTo(close.workerId());
        var both =
                bath().liking(Set.of(one.workerId()), Set.of(one.providerId())).need();
        assertThat(score(liked, Load.NONE, both).preference()).isEqualTo(-2_100);
    }

    @Test
    void L17_aBetterRatingOfWorkerAndProviderCounts() {
        assertThat(score(Someone.somebody().rated(100, 100), Load.NONE, bath().need())
                        .rating())
                .isZero();
        assertThat(score(Someone.somebody().rated(0, 50), Load.NONE, bath().need())
                        .rating())
                .isEqualTo(180);
        assertThat(score(Someone.somebody().rated(null, null), Load.NONE, bath().need())
                        .rating())
                .isEqualTo(48);
        assertThat(score(Someone.somebody().rated(-5, 500), Load.NONE, bath().need())
                        .rating())
                .isEqualTo(120);
    }

    @Test
    void H02_groupsGiveAnOrderItsPriority() {
        assertThat(ORDERED.priority(Set.of("TEKUN", "LIVING_ALONE", "SOMETHING_ELSE")))
                .isEqualTo(40);
        assertThat(ORDERED.priority(Set.of())).isZero();
        var card = choose(List.of(worker(1)), emergency().priority(40).need());
        assertThat(card.need().priority()).isEqualTo(40);
    }

    @Test
    void C33_whyNobodyCountsEverybodyThoughOnlyTwoHundredAreWrittenDown() {
        var crowd = IntStream.range(0, 250)
                .mapToObj(i -> Someone.north(i).performing().candidate())
                .toList();
        var card = choose(crowd, need(3));
        assertThat(card.chosen()).isEmpty();
        assertThat(card.considered()).hasSize(200);
        assertThat(card.beyond()).containsExactly(Map.entry(Rejection.ITEM_NOT_OFFERED, 50));
        assertThat(card.rejections()).containsExactly(Map.entry(Rejection.ITEM_NOT_OFFERED, 250));
        assertThat(card.lookedAt()).isEqualTo(250);
    }

    @Test
    void whoPassesBeyondTheTwoHundredIsStillFoundAndWrittenDown() {
        var crowd = new ArrayList<>(IntStream.range(0, 220)
                .mapToObj(i -> Someone.north(i).performing().candidate())
                .toList());
        crowd.add(worker(221));
        var card = choose(crowd, need(1));
        assertThat(card.chosen()).hasSize(1);
        assertThat(card.considered()).hasSize(200).contains(card.chosen().getFirst());
        assertThat(card.rejections()).containsExactly(Map.entry(Rejection.ITEM_NOT_OFFERED, 220));
    }

    @Test
    void aFamiliarFaceWhoIsRefusedIsWrittenDownOnce() {
        Candidate near = worker(100);
        Candidate barred = Someone.north(9_000).barred().candidate();
        Candidate refusedNear = Someone.north(10).barred().candidate();
        var card = choose(List.of(refusedNear, near, barred), bath().need(), List.of(barred, refusedNear, near));
        assertThat(card.considered()).hasSize(3);
        assertThat(card.rejections()).isEqualTo(Map.of(Rejection.WORKER_NOT_ACTIVE, 2));
    }

    @Test
    void whoIsNowhereIsNotLookedAtOnceTheWaveIsFull() {
        var card = choose(List.of(worker(1), Someone.somebody().seen(null).candidate()), need(1));
        assertThat(card.chosen()).hasSize(1);
    }

    private static Whereabouts at(Someone one) {
        return Objects.requireNonNull(one.candidate().whereabouts(NOW, PositionPolicy.STANDARD));
    }

    private static Score score(Someone one, Load load, Need need) {
        Candidate candidate = one.candidate();
        var card = Matching.choose(
                List.of(candidate), need, ORDERED, TRAVEL, Map.of(candidate.workerId(), load), List.of());
        return Objects.requireNonNull(card.considered().getFirst().score());
    }

    private static WorkerId chosen(List<Candidate> all, Map<WorkerId, Load> loads, List<Candidate> familiar) {
        return Matching.choose(all, bath().need(), ORDERED, TRAVEL, loads, familiar)
                .chosen()
                .getFirst()
                .workerId();
    }

    private static DecisionCard choose(List<Candidate> all, Need need) {
        return choose(all, need, List.of());
    }

    private static DecisionCard choose(List<Candidate> all, Need need, List<Candidate> familiar) {
        return Matching.choose(all, need, need.isEmergency() ? URGENT : ORDERED, TRAVEL, Map.of(), familiar);
    }
}
