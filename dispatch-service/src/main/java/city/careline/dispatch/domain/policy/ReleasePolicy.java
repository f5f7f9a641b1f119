package city.careline.dispatch.domain.policy;

import java.time.Duration;

/**
 * When offers go out after an order was opened.
 *
 * @param scope what it holds for
 * @param waitForSeat how long the seat may take to confirm or cancel before offers go out by themselves; zero means at
 *     once
 * @param lead offers for a visit wanted later go out this long before it
 */
public record ReleasePolicy(Scope scope, Duration waitForSeat, Duration lead) {

    /** True when offers do not wait for the seat. */
    public boolean isImmediate() {
        return waitForSeat.isZero();
    }
}
