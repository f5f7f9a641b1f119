package city.careline.dispatch.domain.policy;

import java.time.Duration;

/**
 * How an order is offered.
 *
 * @param scope what it holds for
 * @param parallel offers of one wave
 * @param answerWithin time to answer; acceptance at or after its end is too late
 * @param maxWaves waves of one round; then a supervisor owns the order and a new round begins after {@code retryAfter}
 * @param radiusMeters farthest straight-line distance of a candidate
 * @param retryAfter pause before asking everybody again
 * @param visitMeters check-in and check-out within this distance of the home match its location
 */
public record OfferPolicy(
        Scope scope,
        int parallel,
        Duration answerWithin,
        int maxWaves,
        int radiusMeters,
        Duration retryAfter,
        int visitMeters) {}
