package city.careline.deploy.bench.lifecycle;

import java.util.Locale;
import java.util.Map;

/**
 * What was measured in one stretch of time.
 *
 * @param name what ran
 * @param result the customers' view
 * @param commitsPerSecond commits, reads included, without what an idle city commits
 * @param writingPerSecond transactions that wrote, without the idle city's
 * @param processors share of one processor that each part took
 */
record Phase(
        String name,
        Crowd.Result result,
        double commitsPerSecond,
        double writingPerSecond,
        Map<String, Double> processors) {

    double ordersPerSecond() {
        return result.perSecond();
    }

    double commitsPerOrder() {
        return commitsPerSecond / ordersPerSecond();
    }

    double writingPerOrder() {
        return writingPerSecond / ordersPerSecond();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s: %.1f orders/s; per order %.1f commits, %.1f of them writing; processors %s",
                name,
                ordersPerSecond(),
                commitsPerOrder(),
                writingPerOrder(),
                processors);
    }
}
