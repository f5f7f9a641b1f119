package city.careline.deploy.bench;

import java.util.Locale;

/**
 * A claim a bench checks.
 *
 * @param what the quantity, with its unit
 * @param measured what came out
 * @param limit what it must reach, or must not exceed
 * @param atLeast true when more is better
 */
record Bar(String what, double measured, double limit, boolean atLeast) {
    static Bar atLeast(String what, double measured, double limit) {
        return new Bar(what, measured, limit, true);
    }

    static Bar atMost(String what, double measured, double limit) {
        return new Bar(what, measured, limit, false);
    }

    boolean holds() {
        return atLeast ? measured >= limit : measured <= limit;
    }

    /** One line for people: holds or missed, what, how much, the limit. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-6s %s: %.3f (%s %.3f)",
                holds() ? "holds" : "MISSED",
                what,
                measured,
                atLeast ? "at least" : "at most",
                limit);
    }
}
