package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.DecisionCards;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.matching.Considered;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Load;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.matching.Score;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.matching.Whereabouts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why these workers, or why nobody, for one wave; ids and numbers only, nobody's name, home or position.
 *
 * @param wave number of the wave, 0 while the seat may still cancel
 * @param decidedAt when
 * @param summary the answer in one Chinese sentence
 * @param sought what was sought, absent when nobody could even be looked for
 * @param policy how candidates were compared
 * @param chosen workers who are offered the order, the best first
 * @param considered candidates looked at, nearest first
 * @param beyond refusals among those not written down one by one
 * @param rejections refusals among all
 * @param meanRecentAssignments mean of the recent assignments of all who passed: what fairness compares with
 * @param replays true when the card made again from its inputs comes out the same
 */
public record DecisionView(
        int wave,
        Instant decidedAt,
        String summary,
        @Nullable SoughtView sought,
        @Nullable MatchingRow policy,
        List<UUID> chosen,
        List<LineView> considered,
        Map<String, Integer> beyond,
        Map<String, Integer> rejections,
        @Nullable Double meanRecentAssignments,
        @Nullable Boolean replays) {
    /** Keeps its own copies. */
    public DecisionView {
        chosen = List.copyOf(chosen);
        considered = List.copyOf(considered);
        beyond = Map.copyOf(beyond);
        rejections = Map.copyOf(rejections);
    }

    /**
     * What was sought.
     *
     * @param kind kind of order
     * @param itemCode the item
     * @param requiredCertificates certificates it requires beside fire training
     * @param regionCode region of the home
     * @param wantedAt when
     * @param minutes ordered duration
     * @param publicMoney charged to public money
     * @param ceilingFenPerHour the most public money pays for an hour
     * @param wanted workers the wave needs
     * @param radiusMeters farthest straight-line distance
     * @param providerKinds kinds of provider asked; empty means all but volunteers
     * @param priority points of the elders' groups
     */
    public record SoughtView(
            Kind kind,
            String itemCode,
            List<String> requiredCertificates,
            String regionCode,
            Instant wantedAt,
            @Nullable Integer minutes,
            boolean publicMoney,
            @Nullable Long ceilingFenPerHour,
            int wanted,
            int radiusMeters,
            List<String> providerKinds,
            int priority) {
        /** Keeps its own copies. */
        public SoughtView {
            requiredCertificates = List.copyOf(requiredCertificates);
            providerKinds = List.copyOf(providerKinds);
        }

        static SoughtView of(Need need) {
            return new SoughtView(
                    need.kind(),
                    need.item().code(),
                    need.item().requiredCertificates().stream().sorted().toList(),
                    need.home().region().value(),
                    need.at(),
                    need.minutes(),
                    need.publicMoney(),
                    need.publicMoney() ? need.item().ceiling(need.home().region(), need.at()) : null,
                    need.ring().parallel(),
                    need.ring().radiusMeters(),
                    need.ring().providerKinds().stream().sorted().toList(),
                    need.priority());
        }
    }

    /**
     * A candidate that was looked at.
     *
     * @param workerId the worker
     * @param providerId the employer
     * @param chosen true when the worker is offered the order
     * @param rejection code of the reason why not
     * @param reason the reason in Chinese
     * @param straightMeters straight-line distance
     * @param roadMeters metres on the way, for who passed every gate
     * @param travelMinutes minutes on the way, begun ones counted
     * @param basis ESTIMATE or ROAD
     * @param position what the position rests on
     * @param positionText the same in Chinese
     * @param positionAgeSeconds age of the last report
     * @param recentAssignments assignments within the days that fairness looks back
     * @param servedBefore visits to the elder within the days that continuity looks back
     * @param score parts of the score, for who passed every gate
     */
    public record LineView(
            UUID workerId,
            UUID providerId,
            boolean chosen,
            @Nullable String rejection,
            @Nullable String reason,
            @Nullable Integer straightMeters,
            @Nullable Integer roadMeters,
            @Nullable Integer travelMinutes,
            Travel.@Nullable Basis basis,
            Whereabouts.@Nullable Source position,
            @Nullable String positionText,
            @Nullable Long positionAgeSeconds,
            @Nullable Integer recentAssignments,
            @Nullable Integer servedBefore,
            @Nullable ScoreView score) {
        static LineView of(Considered line) {
            Rejection rejection = line.rejection();
            Travel way = line.travel();
            Whereabouts at = line.at();
            Duration age = at == null ? null : at.age();
            Score score = line.score();
            var load = line.load();
            return new LineView(
                    line.workerId().value(),
                    line.providerId().value(),
                    line.isChosen(),
                    rejection == null ? null : rejection.name(),
                    DecisionWords.reasonOrNull(rejection),
                    line.straightMeters(),
                    line.roadMeters(),
                    way == null ? null : DecisionWords.minutes(way),
                    way == null ? null : way.basis(),
                    at == null ? null : at.source(),
                    at == null ? null : DecisionWords.position(at.source()),
                    age == null ? null : age.toSeconds(),
                    load == null ? null : load.recent(),
                    load == null ? null : load.servedBefore(),
                    score == null ? null : ScoreView.of(score));
        }
    }

    /**
     * What speaks for and against, in seconds of travel; the lowest total wins.
     *
     * @param total sum of the parts
     * @param travel the way
     * @param fairness recent work
     * @param continuity having served the elder before
     * @param preference being liked by the elder
     * @param rating lack of rating
     * @param position not knowing exactly where
     */
    public record ScoreView(
            int total, int travel, int fairness, int continuity, int preference, int rating, int position) {
        static ScoreView of(Score one) {
            return new ScoreView(
                    one.total(),
                    one.travel(),
                    one.fairness(),
                    one.continuity(),
                    one.preference(),
                    one.rating(),
                    one.position());
        }
    }

    static DecisionView of(DecisionCards.Kept kept) {
        DecisionCard card = kept.card();
        String summary = DecisionWords.summary(kept);
        if (card == null) {
            return new DecisionView(
                    kept.wave(),
                    kept.decidedAt(),
                    summary,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Map.of(),
                    kept.why(),
                    null,
                    null);
        }
        MatchingPolicy policy = card.policy();
        return new DecisionView(
                kept.wave(),
                kept.decidedAt(),
                summary,
                SoughtView.of(card.need()),
                MatchingRow.of(policy),
                card.chosen().stream().map(one -> one.workerId().value()).toList(),
                card.considered().stream().map(LineView::of).toList(),
                names(card.beyond()),
                names(card.rejections()),
                meanRecent(card),
                card.replay().equals(card));
    }

    private static @Nullable Double meanRecent(DecisionCard card) {
        OptionalDouble mean = card.eligible().stream()
                .flatMap(line -> Stream.ofNullable(line.load()))
                .mapToInt(Load::recent)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static Map<String, Integer> names(Map<Rejection, Integer> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(), Map.Entry::getValue, Integer::sum, TreeMap::new));
    }
}
