package city.careline.dispatch.domain.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why these workers, or why nobody: what was sought, how candidates were compared, every candidate looked at with all
 * that gates and score read, and for the rest how many each gate refused. Made from what it holds it comes out the same.
 *
 * @param need what was sought
 * @param policy how candidates were compared
 * @param considered candidates looked at, nearest first
 * @param beyond refusals among the candidates no longer written down one by one
 */
public record DecisionCard(
        Need need, MatchingPolicy policy, List<Considered> considered, Map<Rejection, Integer> beyond) {
    /** Candidates written down one by one; beyond that only counts are kept. */
    public static final int LINES = 200;

    /** Keeps its own copies. */
    public DecisionCard {
        considered = List.copyOf(considered);
        beyond = Map.copyOf(beyond);
    }

    /**
     * The card of a search: the best of those who passed are chosen, the nearest of the others written down.
     *
     * @param passed who passed every gate
     * @param refused the nearest of those who did not
     * @param counted refusals among the others
     */
    static DecisionCard of(
            Need need,
            MatchingPolicy policy,
            List<Considered> passed,
            List<Considered> refused,
            Map<Rejection, Integer> counted) {
        List<Considered> ranked = rank(passed, need);
        List<Considered> chosen = ranked.stream().filter(Considered::isChosen).toList();
        var others =
                new ArrayList<>(ranked.stream().filter(one -> !one.isChosen()).toList());
        others.addAll(refused);
        others.sort(Considered.NEAREST);
        int room = Math.max(0, LINES - chosen.size());
        var lines = new ArrayList<>(others.subList(0, Math.min(room, others.size())));
        lines.addAll(chosen);
        lines.sort(Considered.NEAREST);
        var beyond = new EnumMap<Rejection, Integer>(Rejection.class);
        beyond.putAll(counted);
        others.stream().skip(room).forEach(one -> count(beyond, one));
        Set<Candidate> written =
                lines.stream().map(Considered::candidate).collect(Collectors.toCollection(HashSet::new));
        Need read = need.readFor(written);
        return new DecisionCard(
                read, policy, lines.stream().map(one -> one.readFor(need)).toList(), beyond);
    }

    private static List<Considered> rank(List<Considered> passed, Need need) {
        List<Considered> best = passed.stream().sorted(Considered.BEST).toList();
        int wanted = need.ring().parallel();
        var ranked = new ArrayList<Considered>(best.size());
        for (int i = 0; i < best.size(); i++) {
            ranked.add(i < wanted ? best.get(i) : best.get(i).outscored());
        }
        return ranked;
    }

    /** The card made again from nothing but what it holds: equal, or the decision was not what the card says. */
    public DecisionCard replay() {
        List<Considered> again = considered.stream().map(this::again).toList();
        List<Considered> passed =
                again.stream().filter(one -> one.rejection() == null).toList();
        Map<Object, Considered> ranked =
                rank(passed, need).stream().collect(Collectors.toMap(Considered::workerId, one -> one));
        List<Considered> lines = again.stream()
                .map(one -> Objects.requireNonNullElse(ranked.get(one.workerId()), one))
                .toList();
        return new DecisionCard(need, policy, lines, beyond);
    }

    private Considered again(Considered line) {
        Candidate candidate = line.candidate();
        Considered first = Considered.of(candidate, candidate.whereabouts(need.now(), policy.positions()), need);
        Load load = line.load();
        return load == null ? first : first.loaded(load, new Recorded(line), need, policy);
    }

    /** The way that was read when the decision was made. */
    private record Recorded(Considered line) implements TravelTimes {
        /** The way of who was refused is not on the card, and nothing reads it. */
        private static final Travel UNASKED = new Travel(0, 0, Travel.Basis.ESTIMATE);

        @Override
        public Travel between(city.careline.dispatch.domain.GeoPoint from, city.careline.dispatch.domain.GeoPoint to) {
            return Objects.requireNonNullElse(line.travel(), UNASKED);
        }

        @Override
        public double leastSeconds(double straightMeters) {
            return 0;
        }
    }

    /** Those who are offered the order, the best first. */
    public List<Considered> chosen() {
        return considered.stream()
                .filter(Considered::isChosen)
                .sorted(Considered.BEST)
                .toList();
    }

    /** Those who passed every gate, nearest first. */
    public List<Considered> eligible() {
        return considered.stream().filter(Considered::isEligible).toList();
    }

    /** How many candidates each gate refused, over everybody looked at or counted. */
    public Map<Rejection, Integer> rejections() {
        var counts = new EnumMap<Rejection, Integer>(Rejection.class);
        counts.putAll(beyond);
        considered.forEach(one -> count(counts, one));
        return counts;
    }

    /** Everybody looked at or counted. */
    public int lookedAt() {
        return considered.size()
                + beyond.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void count(Map<Rejection, Integer> counts, Considered one) {
        Rejection rejection = one.rejection();
        if (rejection != null) {
            counts.merge(rejection, 1, Integer::sum);
        }
    }

    /** The instant of the decision. */
    public Instant decidedAt() {
        return need.now();
    }
}
