package city.careline.dispatch.domain.matching;

import static city.careline.dispatch.Samples.HOME;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.need;
import static city.careline.dispatch.Samples.north;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final RankingPolicy RANKING = RankingPolicy.STANDARD;

    @Test
    void Q20_theNearestWhoPassEveryGateAreChosenWithTheirDistance() {
        var card = Matching.choose(List.of(worker(100), worker(200), worker(300), worker(400)), need(3), RANKING);
        assertThat(card.chosen()).hasSize(3);
        assertThat(card.considered()).hasSize(3).allMatch(Considered::isChosen);
        assertThat(card.considered().getFirst().straightMeters()).isEqualTo(100);
        assertThat(card.considered().getFirst().roadMeters()).isEqualTo(130);
        assertThat(card.considered().getFirst().position()).isEqualTo(Whereabouts.Source.REPORT);
        assertThat(card.decidedAt()).isEqualTo(NOW);
        assertThat(card.rejections()).isEmpty();
    }

    @Test
    void L13_whoDoesNotPerformTheItemIsRefused() {
        assertThat(refusal(with(worker(1), items -> Set.of("MEAL_HELP")))).isEqualTo(Rejection.ITEM_NOT_OFFERED);
    }

    @Test
    void L16_G41_G53_aProviderWhoIsSuspendedOrHasLeftIsRefused() {
        var one = worker(1);
        assertThat(refusal(new Candidate(
                        one.workerId(),
                        one.providerId(),
                        false,
                        one.serviceRegions(),
                        true,
                        one.items(),
                        one.certificates(),
                        one.shifts(),
                        1,
                        null,
                        one.lastSeen())))
                .isEqualTo(Rejection.PROVIDER_NOT_ACTIVE);
    }

    @Test
    void aWorkerWhoIsBarredIsRefused() {
        var one = worker(1);
        assertThat(refusal(new Candidate(
                        one.workerId(),
                        one.providerId(),
                        true,
                        one.serviceRegions(),
                        false,
                        one.items(),
                        one.certificates(),
                        one.shifts(),
                        1,
                        null,
                        one.lastSeen())))
                .isEqualTo(Rejection.WORKER_NOT_ACTIVE);
    }

    @Test
    void L21_G20_withoutAValidCertificateNobodyIsDispatchable() {
        assertThat(refusal(worker(1), asking("CARE_WORKER"))).isNull();
        assertThat(refusal(worker(1), asking("FIRE_SAFETY"))).isEqualTo(Rejection.CERTIFICATE_NOT_VALID);
        var expiring = certified(worker(1), Map.of("FIRE_SAFETY", NOW));
        assertThat(refusal(expiring, asking("FIRE_SAFETY")))
                .as("at the instant it expires")
                .isEqualTo(Rejection.CERTIFICATE_NOT_VALID);
        var valid = certified(worker(1), Map.of("FIRE_SAFETY", NOW.plusSeconds(1)));
        assertThat(refusal(valid, asking("FIRE_SAFETY"))).isNull();
    }

    @Test
    void whoIsOffShiftIsRefused() {
        var before = onDuty(worker(1), new Candidate.Shift(NOW.plusSeconds(1), NOW.plusSeconds(9)));
        var from = onDuty(worker(1), new Candidate.Shift(NOW, NOW.plusSeconds(9)));
        var until = onDuty(worker(1), new Candidate.Shift(NOW.minusSeconds(9), NOW));
        assertThat(refusal(before)).isEqualTo(Rejection.OFF_SHIFT);
        assertThat(refusal(from)).isNull();
        assertThat(refusal(until)).isEqualTo(Rejection.OFF_SHIFT);
    }

    @Test
    void whoServesAsManyAsHeCanIsRefused() {
        var one = worker(1);
        assertThat(refusal(one, busy(one.workerId(), 1))).isEqualTo(Rejection.NOT_FREE);
        assertThat(refusal(one, busy(one.workerId(), 0))).isNull();
    }

    @Test
    void H12_L22_theProvidersRegionsOrTheRadiusOfTheSiteIsTheServiceArea() {
        assertThat(refusal(serving(worker(1), "980000000000", null))).isEqualTo(Rejection.OUTSIDE_SERVICE_AREA);
        assertThat(refusal(serving(worker(1), "990101001001", null))).isNull();
        assertThat(refusal(serving(worker(1), "980000000000", new Candidate.Site(north(500), 499))))
                .isEqualTo(Rejection.OUTSIDE_SERVICE_AREA);
        assertThat(refusal(serving(worker(1), "980000000000", new Candidate.Site(north(500), 501))))
                .isNull();
    }

    @Test
    void whoIsFartherThanThePolicyReachesIsRefused() {
        assertThat(refusal(worker(30_100))).isEqualTo(Rejection.TOO_FAR);
    }

    @Test
    void whomTheElderDoesNotWantIsRefused() {
        var one = worker(1);
        var need = need(1);
        var excluding = new Need(
                need.itemCode(), Set.of(), HOME, NOW, NOW, Set.of(one.workerId()), Set.of(), Map.of(), 30_000, 1);
        assertThat(refusal(one, excluding)).isEqualTo(Rejection.EXCLUDED_BY_ELDER);
    }

    @Test
    void whoWasAskedInThisRoundIsNotAskedAgain() {
        var one = worker(1);
        var need = need(1);
        var again = new Need(
                need.itemCode(), Set.of(), HOME, NOW, NOW, Set.of(), Set.of(one.workerId()), Map.of(), 30_000, 1);
        assertThat(refusal(one, again)).isEqualTo(Rejection.ALREADY_ASKED);
    }

    @Test
    void L22_aStalePositionGivesWayToTheSiteAndWithoutEitherNobodyIsSent() {
        Instant stale = NOW.minus(Duration.ofMinutes(10)).minusSeconds(1);
        var site = new Candidate.Site(north(700), 5_000);
        var atSite = seen(worker(1), new Candidate.Sighting(north(5), stale), site);
        var card = Matching.choose(List.of(atSite), need(1), RANKING);
        assertThat(card.chosen().getFirst().straightMeters()).isEqualTo(700);
        assertThat(card.chosen().getFirst().position()).isEqualTo(Whereabouts.Source.SITE);
        var justFresh = seen(worker(1), new Candidate.Sighting(north(5), stale.plusSeconds(1)), site);
        assertThat(Matching.choose(List.of(justFresh), need(1), RANKING)
                        .chosen()
                        .getFirst()
                        .straightMeters())
                .isEqualTo(5);
        var nowhere = seen(worker(1), new Candidate.Sighting(north(5), stale), null);
        var lost = Matching.choose(List.of(nowhere), need(1), RANKING);
        assertThat(lost.considered().getFirst().rejection()).isEqualTo(Rejection.POSITION_UNKNOWN);
        assertThat(lost.considered().getFirst().straightMeters()).isNull();
    }

    @Test
    void G01_whyNobodyCountsEverybodyThoughOnlyTwoHundredAreWrittenDown() {
        var crowd = IntStream.range(0, 250)
                .mapToObj(i -> with(worker(i), items -> Set.of()))
                .toList();
        var card = Matching.choose(crowd, need(3), RANKING);
        assertThat(card.chosen()).isEmpty();
        assertThat(card.considered()).hasSize(200);
        assertThat(card.beyond()).containsExactly(Map.entry(Rejection.ITEM_NOT_OFFERED, 50));
        assertThat(card.rejections()).containsExactly(Map.entry(Rejection.ITEM_NOT_OFFERED, 250));
    }

    @Test
    void whoPassesBeyondTheTwoHundredIsStillFound() {
        var crowd = new java.util.ArrayList<>(IntStream.range(0, 220)
                .mapToObj(i -> with(worker(i), items -> Set.of()))
                .toList());
        crowd.add(worker(221));
        assertThat(Matching.choose(crowd, need(1), RANKING).chosen()).hasSize(1);
    }

    private static @org.jspecify.annotations.Nullable Rejection refusal(Candidate one) {
        return refusal(one, need(1));
    }

    private static @org.jspecify.annotations.Nullable Rejection refusal(Candidate one, Need need) {
        return Matching.choose(List.of(one), need, RANKING)
                .considered()
                .getFirst()
                .rejection();
    }

    private static Need asking(String certificate) {
        var need = need(1);
        return new Need(need.itemCode(), Set.of(certificate), HOME, NOW, NOW, Set.of(), Set.of(), Map.of(), 30_000, 1);
    }

    private static Need busy(WorkerId worker, int live) {
        var need = need(1);
        return new Need(need.itemCode(), Set.of(), HOME, NOW, NOW, Set.of(), Set.of(), Map.of(worker, live), 30_000, 1);
    }

    private static Candidate with(Candidate one, UnaryOperator<Set<String>> items) {
        return copy(
                one,
                one.serviceRegions(),
                items.apply(one.items()),
                one.certificates(),
                one.shifts(),
                null,
                one.lastSeen());
    }

    private static Candidate certified(Candidate one, Map<String, Instant> certificates) {
        return copy(one, one.serviceRegions(), one.items(), certificates, one.shifts(), null, one.lastSeen());
    }

    private static Candidate onDuty(Candidate one, Candidate.Shift shift) {
        return copy(one, one.serviceRegions(), one.items(), one.certificates(), List.of(shift), null, one.lastSeen());
    }

    private static Candidate serving(
            Candidate one, String region, Candidate.@org.jspecify.annotations.Nullable Site site) {
        return copy(
                one,
                List.of(new RegionCode(region)),
                one.items(),
                one.certificates(),
                one.shifts(),
                site,
                one.lastSeen());
    }

    private static Candidate seen(
            Candidate one, Candidate.Sighting sighting, Candidate.@org.jspecify.annotations.Nullable Site site) {
        return copy(one, one.serviceRegions(), one.items(), one.certificates(), one.shifts(), site, sighting);
    }

    private static Candidate copy(
            Candidate one,
            List<RegionCode> regions,
            Set<String> items,
            Map<String, Instant> certificates,
            List<Candidate.Shift> shifts,
            Candidate.@org.jspecify.annotations.Nullable Site site,
            Candidate.@org.jspecify.annotations.Nullable Sighting seen) {
        return new Candidate(
                one.workerId(), one.providerId(), true, regions, true, items, certificates, shifts, 1, site, seen);
    }
}
