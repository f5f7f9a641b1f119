package city.careline.dispatch.domain.policy;

import java.time.Duration;

/**
 * How soon who has accepted must set out and arrive.
 *
 * @param scope what it holds for
 * @param remindAfter time to set out before a supervisor hears of it
 * @param releaseAfter time to set out before the order is given to somebody else
 * @param arrivalSlack how long after the expected arrival a supervisor hears of it
 */
public record TurnoutPolicy(Scope scope, Duration remindAfter, Duration releaseAfter, Duration arrivalSlack) {
    /** Refuses one that lets go before it reminds. */
    public TurnoutPolicy {
        if (releaseAfter.compareTo(remindAfter) <= 0) {
            throw new IllegalArgumentException("who does not set out is reminded first");
        }
    }
}
