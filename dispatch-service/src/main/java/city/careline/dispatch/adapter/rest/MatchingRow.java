package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.matching.PositionPolicy;
import city.careline.dispatch.domain.policy.Scope;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How those who passed every gate are compared; weights in seconds of travel they are worth.
 *
 * @param regionPrefix digits a region code begins with, empty for everywhere
 * @param kind kind of order
 * @param risk risk tier, absent for all
 * @param itemCode catalogue item, absent for all
 * @param freshSeconds a position report older than this gives way to the site
 * @param tooOldSeconds a report older than this is not believed at all
 * @param fairDays days that fairness looks back
 * @param fairSeconds what one assignment within them costs
 * @param fairAtMost assignments beyond this cost no more
 * @param continuityDays days that continuity looks back
 * @param lastWorkerSeconds what having been the last to visit is worth
 * @param earlierVisitSeconds what each visit within them is worth
 * @param earlierVisitsAtMost visits beyond this are worth no more
 * @param preferredWorkerSeconds what it is worth to be liked by the elder
 * @param preferredProviderSeconds what it is worth to work for a provider the elder likes
 * @param workerRatingSeconds what a worker rated 0 costs more than one rated 100
 * @param providerRatingSeconds what a provider rated 0 costs more than one rated 100
 * @param unratedAs the rating of who has none
 * @param siteSeconds what it costs when the site stands in
 * @param positionMinuteSeconds what each minute of a report's age costs
 * @param positionAtMostSeconds an older report costs no more
 * @param groupPoints group code to the points it gives an order's priority
 */
public record MatchingRow(
        @NotNull @Pattern(regexp = "\\d{0,12}") String regionPrefix,
        @NotNull Kind kind,
        @Nullable Risk risk,
        @Nullable @Pattern(regexp = "[A-Z0-9_]{1,40}") String itemCode,
        @NotNull @Min(1) @Max(86_400) Integer freshSeconds,
        @NotNull @Min(1) @Max(604_800) Integer tooOldSeconds,
        @NotNull @Min(1) @Max(366) Integer fairDays,
        @NotNull @Min(0) @Max(3600) Integer fairSeconds,
        @NotNull @Min(0) @Max(1000) Integer fairAtMost,
        @NotNull @Min(1) @Max(3660) Integer continuityDays,
        @NotNull @Min(0) @Max(14_400) Integer lastWorkerSeconds,
        @NotNull @Min(0) @Max(3600) Integer earlierVisitSeconds,
        @NotNull @Min(0) @Max(1000) Integer earlierVisitsAtMost,
        @NotNull @Min(0) @Max(14_400) Integer preferredWorkerSeconds,
        @NotNull @Min(0) @Max(14_400) Integer preferredProviderSeconds,
        @NotNull @Min(0) @Max(14_400) Integer workerRatingSeconds,
        @NotNull @Min(0) @Max(14_400) Integer providerRatingSeconds,
        @NotNull @Min(0) @Max(100) Integer unratedAs,
        @NotNull @Min(0) @Max(14_400) Integer siteSeconds,
        @NotNull @Min(0) @Max(3600) Integer positionMinuteSeconds,
        @NotNull @Min(0) @Max(14_400) Integer positionAtMostSeconds,
        @NotNull @Size(max = 200) Map<@NotBlank String, @NotNull @Min(0) @Max(1000) Integer> groupPoints) {
    /** Keeps its own copy. */
    public MatchingRow {
        groupPoints = groupPoints == null ? Map.of() : Map.copyOf(groupPoints);
    }

    static MatchingRow of(MatchingPolicy one) {
        Scope scope = one.scope();
        return new MatchingRow(
                scope.regionPrefix(),
                scope.kind(),
                scope.risk(),
                scope.itemCode(),
                (int) one.positions().freshFor().toSeconds(),
                (int) one.positions().tooOldAfter().toSeconds(),
                (int) one.fairness().window().toDays(),
                one.fairness().secondsEach(),
                one.fairness().atMost(),
                (int) one.continuity().window().toDays(),
                one.continuity().lastSeconds(),
                one.continuity().secondsEach(),
                one.continuity().atMost(),
                one.preferredWorkerSeconds(),
                one.preferredProviderSeconds(),
                one.rating().workerSeconds(),
                one.rating().providerSeconds(),
                one.rating().unratedAs(),
                one.position().siteSeconds(),
                one.position().secondsPerMinute(),
                one.position().atMostSeconds(),
                one.groupPoints());
    }

    MatchingPolicy toPolicy() {
        return new MatchingPolicy(
                new Scope(regionPrefix, kind, risk, itemCode),
                new PositionPolicy(Duration.ofSeconds(freshSeconds), Duration.ofSeconds(tooOldSeconds)),
                new MatchingPolicy.Fairness(Duration.ofDays(fairDays), fairSeconds, fairAtMost),
                new MatchingPolicy.Continuity(
                        Duration.ofDays(continuityDays), lastWorkerSeconds, earlierVisitSeconds, earlierVisitsAtMost),
                preferredWorkerSeconds,
                preferredProviderSeconds,
                new MatchingPolicy.Rating(workerRatingSeconds, providerRatingSeconds, unratedAs),
                new MatchingPolicy.Uncertainty(siteSeconds, positionMinuteSeconds, positionAtMostSeconds),
                groupPoints);
    }
}
