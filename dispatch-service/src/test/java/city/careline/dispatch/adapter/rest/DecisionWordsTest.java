package city.careline.dispatch.adapter.rest;

import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.SomeNeed.bath;
import static city.careline.dispatch.SomeNeed.emergency;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.SomeNeed;
import city.careline.dispatch.Someone;
import city.careline.dispatch.application.DecisionCards.Kept;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Crowd;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.matching.Matching;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.matching.Whereabouts;
import city.careline.dispatch.domain.order.Offering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionWordsTest {
    @Test
    void C33_aSentenceSaysWhyTheseAndWhoWasRefused() {
        var all = List.of(
                Someone.north(100).performing().candidate(),
                Someone.north(2_000).candidate(),
                Someone.north(2_001).candidate());
        assertThat(DecisionWords.summary(kept(card(all, emergency(), Map.of(), GreatCircleTravel.STANDARD))))
                .isEqualTo("选中 1 人:最近的合格人员,预计 7 分钟到达(按直线距离估算);另有 1 名合格人员未选;1 人不提供此服务。");
        assertThat(DecisionWords.summary(kept(card(all.subList(1, 2), emergency(), Map.of(), Crowd.roads()))))
                .startsWith("选中 1 人:最近的合格人员,预计 ")
                .endsWith(" 分钟到达(按道路计算)。");
    }

    @Test
    void G14_aSentenceSaysThatSomebodyFamiliarComes() {
        Candidate usual = Someone.north(3_000).candidate();
        var all = List.of(Someone.north(100).candidate(), usual);
        var loads = Map.of(usual.workerId(), new Load(0, null, 0, 1, true));
        assertThat(DecisionWords.summary(kept(card(all, bath(), loads, GreatCircleTravel.STANDARD))))
                .startsWith("选中 1 人:曾为老人服务的合格人员优先");
        SomeNeed liking = bath().liking(Set.of(usual.workerId()), Set.of());
        assertThat(DecisionWords.summary(kept(card(all, liking, Map.of(), GreatCircleTravel.STANDARD))))
                .startsWith("选中 1 人:老人意愿的合格人员优先");
        Candidate idle = Someone.north(150).candidate();
        Candidate busy = Someone.north(100).candidate();
        var worked = Map.of(busy.workerId(), new Load(0, null, 5, 0, false));
        assertThat(DecisionWords.summary(kept(card(List.of(busy, idle), bath(), worked, GreatCircleTravel.STANDARD))))
                .startsWith("选中 1 人:综合路程、公平、评价最合适的合格人员");
    }

    @Test
    void Q20_aSentenceSaysWhyNobodyAndCountsEverybody() {
        var all = new ArrayList<Candidate>();
        Stream.generate(() -> Someone.north(10).performing().candidate())
                .limit(210)
                .forEach(all::add);
        all.add(Someone.north(20).suspended().candidate());
        assertThat(DecisionWords.summary(kept(card(all, emergency(), Map.of(), GreatCircleTravel.STANDARD))))
                .isEqualTo("无人可派:共 211 人,其中 210 人不提供此服务,1 人服务商未在营。");
        assertThat(DecisionWords.summary(kept(card(List.of(), emergency(), Map.of(), GreatCircleTravel.STANDARD))))
                .isEqualTo("无人可派:共 0 人。");
        assertThat(DecisionWords.summary(new Kept(1, NOW, null, Map.of(Offering.HOME_UNKNOWN, 1))))
                .isEqualTo("无人可派:住址未知");
        assertThat(DecisionWords.summary(new Kept(1, NOW, null, Map.of(Offering.WAVES_EXHAUSTED, 3))))
                .isEqualTo("无人可派:本轮各批次均未接单");
        assertThat(DecisionWords.summary(new Kept(1, NOW, null, Map.of("ELSE", 3))))
                .isEqualTo("无人可派:ELSE");
    }

    @Test
    void everyReasonAndPositionHasWordsOfItsOwn() {
        assertThat(Stream.of(Rejection.values()).map(DecisionWords::reason))
                .doesNotHaveDuplicates()
                .allMatch(words -> !words.isBlank());
        assertThat(Stream.of(Whereabouts.Source.values()).map(DecisionWords::position))
                .doesNotHaveDuplicates();
        assertThat(DecisionWords.minutes(new Travel(1, 61, Travel.Basis.ROAD))).isEqualTo(2);
    }

    @Test
    void theViewHoldsIdsAndNumbersOnlyAndSaysThatItReplays() {
        var all = List.of(
                Someone.north(100).performing().candidate(),
                Someone.north(2_000).candidate());
        DecisionView view = DecisionView.of(kept(card(all, emergency(), Map.of(), GreatCircleTravel.STANDARD)));
        assertThat(view.replays()).isTrue();
        assertThat(view.considered()).hasSize(2);
        assertThat(view.meanRecentAssignments()).isZero();
        assertThat(view.considered().get(0).reason()).isEqualTo("不提供此服务");
        assertThat(view.considered().get(1).travelMinutes()).isEqualTo(7);
        assertThat(view.toString()).doesNotContain("latitude", "GeoPoint", "31.75");
        DecisionView none = DecisionView.of(new Kept(2, NOW, null, Map.of(Offering.HOME_UNKNOWN, 1)));
        assertThat(none.sought()).isNull();
        assertThat(none.meanRecentAssignments()).isNull();
        assertThat(none.rejections()).containsEntry(Offering.HOME_UNKNOWN, 1);
    }

    private static Kept kept(DecisionCard card) {
        return new Kept(1, NOW, card, Map.of());
    }

    private static DecisionCard card(
            List<Candidate> all, SomeNeed need, Map<WorkerId, Load> loads, TravelTimes travels) {
        var sought = need.need();
        return Matching.choose(
                all,
                sought,
                MatchingPolicy.standard(sought.isEmergency() ? Kind.INCIDENT : Kind.SERVICE_ORDER),
                travels,
                loads,
                all.stream()
                        .filter(one -> sought.wishes().preferredWorkers().contains(one.workerId())
                                || loads.getOrDefault(one.workerId(), Load.NONE).servedBefore() > 0)
                        .toList());
    }
}
