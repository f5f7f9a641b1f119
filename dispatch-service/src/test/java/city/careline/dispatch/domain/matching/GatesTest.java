package city.careline.dispatch.domain.matching;

import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.SomeNeed.bath;
import static city.careline.dispatch.SomeNeed.emergency;
import static city.careline.dispatch.Someone.north;
import static city.careline.dispatch.Someone.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Samples;
import city.careline.dispatch.SomeNeed;
import city.careline.dispatch.Someone;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.matching.Provider.Cause;
import city.careline.dispatch.domain.matching.Provider.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatesTest {
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));

    @Test
    void whoPassesEveryGateIsChosen() {
        assertThat(refusal(somebody())).isNull();
        assertThat(refusal(somebody(), bath())).isNull();
    }

    @Test
    void L13_whoDoesNotPerformTheItemIsRefused() {
        assertThat(refusal(somebody().performing("MEAL_HELP"))).isEqualTo(Rejection.ITEM_NOT_OFFERED);
    }

    @Test
    void L16_aProviderWhoIsNotAdmittedOrHasLeftIsRefused() {
        assertThat(refusal(somebody().suspended())).isEqualTo(Rejection.PROVIDER_NOT_ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "SANCTION,SANCTIONED",
        "RECTIFICATION,RECTIFICATION_OVERDUE",
        "RISK_HOLD,RISK_HOLD",
        "BLACKLIST,BLACKLISTED"
    })
    void G41_C33_aRestrictionStopsAllWorkWhileItIsInForceAndSaysWhy(Cause cause, Rejection why) {
        var now = somebody().restricted(new Provider.Restriction(Effect.NO_WORK, cause, NOW, null));
        assertThat(refusal(now)).isEqualTo(why);
        var notYet = somebody().restricted(new Provider.Restriction(Effect.NO_WORK, cause, NOW.plusSeconds(1), null));
        assertThat(refusal(notYet)).as("before the deadline").isNull();
        assertThat(refusal(notYet, bath().at(LATER)))
                .as("when the visit is wanted")
                .isEqualTo(why);
        var over = somebody().restricted(new Provider.Restriction(Effect.NO_WORK, cause, NOW.minusSeconds(9), NOW));
        assertThat(refusal(over)).as("lifted").isNull();
    }

    @Test
    void C33_licenceAndInsuranceMustHoldWhenTheVisitIsWanted() {
        assertThat(refusal(somebody().licensed(null))).isEqualTo(Rejection.LICENCE_NOT_VALID);
        assertThat(refusal(somebody().licensed(NOW))).isEqualTo(Rejection.LICENCE_NOT_VALID);
        assertThat(refusal(somebody().licensed(NOW.plusSeconds(1)))).isNull();
        assertThat(refusal(somebody().licensed(LATER), bath().at(LATER))).isEqualTo(Rejection.LICENCE_NOT_VALID);
        assertThat(refusal(somebody().insured(null))).isEqualTo(Rejection.INSURANCE_NOT_VALID);
        assertThat(refusal(somebody().insured(NOW))).isEqualTo(Rejection.INSURANCE_NOT_VALID);
        assertThat(refusal(somebody().insured(NOW.plusSeconds(1)))).isNull();
    }

    @Test
    void L26_volunteersComeOnlyWhenTheWaveAsksThemAndTheItemAllows() {
        Someone volunteer = somebody().kind("VOLUNTEER_TEAM");
        assertThat(refusal(volunteer, bath().forVolunteers(true))).isEqualTo(Rejection.VOLUNTEERS_NOT_ASKED);
        assertThat(refusal(volunteer, bath().forVolunteers(true).asking("ENTERPRISE")))
                .isEqualTo(Rejection.VOLUNTEERS_NOT_ASKED);
        assertThat(refusal(volunteer, bath().forVolunteers(false).asking("VOLUNTEER_TEAM")))
                .isEqualTo(Rejection.VOLUNTEERS_NOT_ALLOWED);
        assertThat(refusal(volunteer, bath().forVolunteers(true).asking("VOLUNTEER_TEAM")))
                .isNull();
    }

    @Test
    void aWaveMayAskSomeKindsOfProvidersOnly() {
        assertThat(refusal(somebody().kind("STATION"), emergency().asking("ENTERPRISE")))
                .isEqualTo(Rejection.PROVIDER_KIND_NOT_ASKED);
        assertThat(refusal(somebody().kind("STATION"), emergency().asking("STATION")))
                .isNull();
    }

    @Test
    void aWorkerWhoIsBarredIsRefused() {
        assertThat(refusal(somebody().barred())).isEqualTo(Rejection.WORKER_NOT_ACTIVE);
    }

    @Test
    void G20_refusesAWorkerWithoutFireTrainingWhateverTheItemSays() {
        assertThat(refusal(somebody().holding("FIRE_SAFETY", null))).isEqualTo(Rejection.FIRE_TRAINING_NOT_VALID);
        assertThat(refusal(somebody().holding("FIRE_SAFETY", NOW))).isEqualTo(Rejection.FIRE_TRAINING_NOT_VALID);
        assertThat(refusal(somebody().holding("FIRE_SAFETY", NOW.plusSeconds(1))))
                .isNull();
    }

    @Test
    void L21_L20_withoutAValidCertificateOfTheItemNobodyIsDispatchable() {
        SomeNeed firstAid = emergency().requiring("FIRST_AID");
        assertThat(refusal(somebody(), firstAid)).isEqualTo(Rejection.CERTIFICATE_NOT_VALID);
        assertThat(refusal(somebody().holding("FIRST_AID", NOW), firstAid))
                .as("at the instant it expires")
                .isEqualTo(Rejection.CERTIFICATE_NOT_VALID);
        assertThat(refusal(somebody().holding("FIRST_AID", NOW.plusSeconds(1)), firstAid))
                .isNull();
    }

    @Test
    void whomTheElderDoesNotWantIsRefused() {
        Someone one = somebody();
        var id = one.candidate().workerId();
        var provider = one.candidate().providerId();
        assertThat(refusal(one, emergency().without(Set.of(id), Set.of()))).isEqualTo(Rejection.EXCLUDED_BY_ELDER);
        assertThat(refusal(one, emergency().without(Set.of(), Set.of(provider))))
                .isEqualTo(Rejection.PROVIDER_EXCLUDED_BY_ELDER);
    }

    @Test
    void whoIsOffShiftWhenTheVisitBeginsIsRefused() {
        assertThat(refusal(somebody().onDuty(NOW.plusSeconds(1), NOW.plusSeconds(9))))
                .isEqualTo(Rejection.OFF_SHIFT);
        assertThat(refusal(somebody().onDuty(NOW, NOW.plusSeconds(9)))).isNull();
        assertThat(refusal(somebody().onDuty(NOW.minusSeconds(9), NOW))).isEqualTo(Rejection.OFF_SHIFT);
        assertThat(refusal(somebody().offDuty())).isEqualTo(Rejection.OFF_SHIFT);
    }

    @Test
    void whoIsNowhereOrWasSeenTooLongAgoIsRefused() {
        Instant hourAgo = NOW.minus(PositionPolicy.STANDARD.tooOldAfter());
        var stale = new Candidate.Sighting(Samples.north(5), hourAgo);
        var tooOld = new Candidate.Sighting(Samples.north(5), hourAgo.minusSeconds(1));
        assertThat(refusal(somebody().seen(null))).isEqualTo(Rejection.POSITION_UNKNOWN);
        assertThat(refusal(somebody().seen(stale))).isNull();
        assertThat(refusal(somebody().seen(tooOld))).isEqualTo(Rejection.POSITION_TOO_OLD);
        assertThat(refusal(somebody().seen(tooOld).site(5, 50))).isNull();
    }

    @Test
    void H12_L22_theProvidersRegionsOrTheRadiusOfTheSiteIsTheServiceArea() {
        assertThat(refusal(north(1).serving("980000000000"))).isEqualTo(Rejection.OUTSIDE_SERVICE_AREA);
        assertThat(refusal(north(1).serving("980000000000", "990101001001"))).isNull();
        assertThat(refusal(north(1).serving("980000000000").site(500, 499))).isEqualTo(Rejection.OUTSIDE_SERVICE_AREA);
        assertThat(refusal(north(1).serving("980000000000").site(500, 501))).isNull();
    }

    @Test
    void whoIsFartherThanTheWaveReachesIsRefused() {
        assertThat(refusal(north(30_100))).isEqualTo(Rejection.TOO_FAR);
    }

    @Test
    void G53_whoIsBarredFromPublicMoneyMayStillServeWhoPaysHimself() {
        var listed = new Provider.Restriction(Effect.NO_PUBLIC_MONEY, Cause.BLACKLIST, NOW, null);
        Someone one = somebody().restricted(listed).contracted(contract("990000000000"));
        assertThat(refusal(one, bath().paidPublicly(List.of(), List.of()))).isEqualTo(Rejection.NO_PUBLIC_MONEY);
        assertThat(refusal(one, bath())).isNull();
        assertThat(refusal(one, emergency().paidPublicly(List.of(), List.of())))
                .as("an emergency asks nobody for money")
                .isNull();
    }

    @Test
    void L35_publicMoneyPaysOnlyWhereAContractCoversHomeItemAndTime() {
        SomeNeed need = bath().paidPublicly(List.of(), List.of());
        assertThat(refusal(somebody(), need)).isEqualTo(Rejection.NO_PUBLIC_CONTRACT);
        assertThat(refusal(somebody().contracted(contract("980000000000")), need))
                .isEqualTo(Rejection.NO_PUBLIC_CONTRACT);
        assertThat(refusal(somebody().contracted(contract("990101000000", "MEAL_HELP")), need))
                .isEqualTo(Rejection.NO_PUBLIC_CONTRACT);
        assertThat(refusal(somebody().contracted(contract("990101000000", "MEAL_HELP", "BATH_HELP")), need))
                .isNull();
        var ended = new Provider.PublicContract(new RegionCode("990101000000"), List.of(), NOW.minusSeconds(9), NOW);
        assertThat(refusal(somebody().contracted(ended), need)).isEqualTo(Rejection.NO_PUBLIC_CONTRACT);
        assertThat(refusal(somebody().contracted(ended, contract("990101000000")), need))
                .isNull();
    }

    @Test
    void L35_whoTakesMoreThanPublicMoneyPaysIsRefused() {
        Someone one = somebody().contracted(contract("990101000000"));
        var own = one.candidate().providerId();
        var ceilings = List.of(ceiling("", 9_000), ceiling("9901", 6_000), ceiling("98", 1));
        var common = new Item.Price(null, 6_000, Instant.EPOCH, null);
        var dear = new Item.Price(own, 6_001, Instant.EPOCH, null);
        var yesterday = new Item.Price(own, 1, Instant.EPOCH, NOW);
        assertThat(refusal(one, bath().paidPublicly(List.of(common), ceilings))).isNull();
        assertThat(refusal(one, bath().paidPublicly(List.of(common, dear, yesterday), ceilings)))
                .isEqualTo(Rejection.PRICE_ABOVE_CEILING);
        assertThat(refusal(one, bath().paidPublicly(List.of(yesterday), ceilings)))
                .isEqualTo(Rejection.PRICE_UNKNOWN);
        assertThat(refusal(one, bath().paidPublicly(List.of(), List.of()))).isNull();
        assertThat(refusal(one, emergency().paidPublicly(List.of(dear), ceilings)))
                .isNull();
    }

    @Test
    void whoWasAskedInThisRoundIsNotAskedAgain() {
        Someone one = somebody();
        assertThat(refusal(one, emergency().askedAlready(one.candidate().workerId())))
                .isEqualTo(Rejection.ALREADY_ASKED);
    }

    @Test
    void whoServesAsManyAsHeCanIsRefused() {
        assertThat(refusal(somebody(), emergency(), busy(1))).isEqualTo(Rejection.NOT_FREE);
        assertThat(refusal(somebody().capacity(2), emergency(), busy(1))).isNull();
        assertThat(refusal(somebody(), emergency(), busy(0))).isNull();
    }

    @Test
    void whoHasJustVisitedRestsBeforeAServiceOrderButNotBeforeAnEmergency() {
        Someone tired = somebody().resting(Duration.ofMinutes(15));
        var ended = new Load(0, NOW.minus(Duration.ofMinutes(15)).plusSeconds(1), 0, 0, false);
        assertThat(refusal(tired, bath(), ended)).isEqualTo(Rejection.RESTING);
        assertThat(refusal(tired, bath().at(NOW.plusSeconds(1)), ended)).isNull();
        assertThat(refusal(tired, emergency(), ended)).isNull();
    }

    @Test
    void anEmergencyIsTakenToLastAnHourAndAnOrderAsLongAsOrdered() {
        assertThat(emergency().need().until()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(bath().at(LATER).need().until()).isEqualTo(LATER.plus(Duration.ofMinutes(60)));
    }

    private static Provider.PublicContract contract(String region, String... items) {
        return new Provider.PublicContract(new RegionCode(region), List.of(items), Instant.EPOCH, LATER);
    }

    private static Item.Ceiling ceiling(String prefix, long fen) {
        return new Item.Ceiling(prefix, fen, Instant.EPOCH, LATER);
    }

    private static Load busy(int orders) {
        return new Load(orders, null, 0, 0, false);
    }

    private static @Nullable Rejection refusal(Someone one) {
        return refusal(one, emergency());
    }

    private static @Nullable Rejection refusal(Someone one, SomeNeed need) {
        return refusal(one, need, Load.NONE);
    }

    private static @Nullable Rejection refusal(Someone one, SomeNeed need, Load load) {
        Candidate candidate = one.candidate();
        Need sought = need.need();
        var policy = MatchingPolicy.standard(sought.isEmergency() ? Kind.INCIDENT : Kind.SERVICE_ORDER);
        var card = Matching.choose(
                List.of(candidate),
                sought,
                policy,
                GreatCircleTravel.STANDARD,
                Map.of(candidate.workerId(), load),
                List.of());
        Considered line = card.considered().getFirst();
        assertThat(Matching.cost(candidate, sought, load, policy, GreatCircleTravel.STANDARD)
                        .isPresent())
                .isEqualTo(line.isChosen());
        assertThat(card.replay()).isEqualTo(card);
        return line.rejection();
    }
}
