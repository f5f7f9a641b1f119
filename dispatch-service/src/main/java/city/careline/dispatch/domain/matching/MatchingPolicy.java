package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.policy.Scope;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How those who passed every gate are compared: every weight is seconds of travel it is worth.
 *
 * @param scope what it holds for
 * @param positions how long a position report is believed
 * @param fairness what recent work costs
 * @param continuity what having served the elder before is worth
 * @param preferredWorkerSeconds what being liked by the elder is worth to a worker
 * @param preferredProviderSeconds what being liked by the elder is worth to the workers of a provider
 * @param rating what a bad rating costs
 * @param position what an uncertain position costs
 * @param groupPoints group code to the points it gives an order's priority
 */
public record MatchingPolicy(
        Scope scope,
        PositionPolicy positions,
        Fairness fairness,
        Continuity continuity,
        int preferredWorkerSeconds,
        int preferredProviderSeconds,
        Rating rating,
        Uncertainty position,
        Map<String, Integer> groupPoints) {

    /** Keeps its own copy. */
    public MatchingPolicy {
        groupPoints = Map.copyOf(groupPoints);
    }

    /**
     * Fair share among equals: who had less work lately goes first where the way is about the same.
     *
     * @param window how far back work counts
     * @param secondsEach what one assignment costs
     * @param atMost assignments beyond this cost no more
     */
    public record Fairness(Duration window, int secondsEach, int atMost) {
        /** What nobody can cost more than. */
        int most() {
            return secondsEach * atMost;
        }

        int seconds(int recent) {
            return secondsEach * Math.min(recent, atMost);
        }
    }

    /**
     * The same worker first (连续、稳定).
     *
     * @param window how far back visits count
     * @param lastSeconds what having been the last to visit is worth
     * @param secondsEach what each earlier visit is worth
     * @param atMost visits beyond this are worth no more
     */
    public record Continuity(Duration window, int lastSeconds, int secondsEach, int atMost) {
        int seconds(Load load) {
            return (load.servedLast() ? lastSeconds : 0) + secondsEach * Math.min(load.servedBefore(), atMost);
        }

        /** True when it is worth anything to have served before. */
        public boolean counts() {
            return lastSeconds > 0 || (secondsEach > 0 && atMost > 0);
        }
    }

    /**
     * Ratings run from 0 to 100.
     *
     * @param workerSeconds what a worker rated 0 costs more than one rated 100
     * @param providerSeconds what a provider rated 0 costs more than one rated 100
     * @param unratedAs the rating of who has none
     */
    public record Rating(int workerSeconds, int providerSeconds, int unratedAs) {
        int seconds(@Nullable Integer worker, @Nullable Integer provider) {
            return lack(worker) * workerSeconds / 100 + lack(provider) * providerSeconds / 100;
        }

        private int lack(@Nullable Integer rating) {
            return 100 - Math.clamp(rating == null ? unratedAs : rating, 0, 100);
        }
    }

    /**
     * What is not known of where somebody is.
     *
     * @param siteSeconds what it costs when the site stands in
     * @param secondsPerMinute what each minute of a report's age costs
     * @param atMostSeconds an older report costs no more
     */
    public record Uncertainty(int siteSeconds, int secondsPerMinute, int atMostSeconds) {
        int seconds(Whereabouts at) {
            if (at.isSite()) {
                return siteSeconds;
            }
            Duration age = at.age();
            long minutes = age == null ? 0 : age.toMinutes();
            return (int) Math.min(atMostSeconds, secondsPerMinute * minutes);
        }
    }

    /** What the table holds where nobody changed it. */
    public static MatchingPolicy standard(Kind kind) {
        Duration week = Duration.ofDays(7);
        Duration halfYear = Duration.ofDays(180);
        Map<String, Integer> points = Map.ofEntries(
                Map.entry("SANWU", 30),
                Map.entry("TEKUN", 30),
                Map.entry("DIBAO", 20),
                Map.entry("LOW_INCOME", 20),
                Map.entry("DIBAO_MARGIN", 10),
                Map.entry("EXPENSE_POOR", 10),
                Map.entry("DISABLED", 20),
                Map.entry("DEMENTIA", 20),
                Map.entry("SEVERE_DISABILITY", 20),
                Map.entry("ADVANCED_AGE", 10),
                Map.entry("LIVING_ALONE", 10),
                Map.entry("CHILDLESS", 10),
                Map.entry("FAMILY_PLANNING", 10),
                Map.entry("YOUFU", 10),
                Map.entry("EMPTY_NEST", 5),
                Map.entry("LEFT_BEHIND", 5));
        Scope scope = new Scope("", kind, null);
        return switch (kind) {
            case INCIDENT ->
                new MatchingPolicy(
                        scope,
                        PositionPolicy.STANDARD,
                        new Fairness(week, 0, 0),
                        new Continuity(halfYear, 0, 0, 0),
                        0,
                        0,
                        new Rating(0, 0, 80),
                        new Uncertainty(60, 6, 120),
                        points);
            case WELFARE_CHECK ->
                new MatchingPolicy(
                        scope,
                        PositionPolicy.STANDARD,
                        new Fairness(week, 15, 8),
                        new Continuity(halfYear, 0, 0, 0),
                        0,
                        0,
                        new Rating(30, 30, 80),
                        new Uncertainty(60, 6, 120),
                        points);
            case SERVICE_ORDER ->
                new MatchingPolicy(
                        scope,
                        PositionPolicy.STANDARD,
                        new Fairness(week, 30, 10),
                        new Continuity(halfYear, 1200, 120, 5),
                        1800,
                        300,
                        new Rating(120, 120, 80),
                        new Uncertainty(60, 2, 60),
                        points);
        };
    }

    /** H02: the points of these groups together; of orders that wait, the one with more goes first. */
    public int priority(Set<String> groups) {
        return groups.stream()
                .mapToInt(group -> groupPoints.getOrDefault(group, 0))
                .sum();
    }

    /** The most anybody can gain who has never served the elder and whom the elder never named. */
    int greatestBonus(Collection<?> preferredProviders) {
        return preferredProviders.isEmpty() ? 0 : preferredProviderSeconds;
    }
}
