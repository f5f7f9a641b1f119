package city.careline.deploy.bench.peak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came out.
 *
 * @param presses presses that were acknowledged, in both phases
 * @param lost those that never had an offer
 * @param doubled those that became more than one incident
 * @param quiet waits at one press a second
 * @param peak waits at the peak
 * @param checks welfare checks the mass event opened
 * @param drainSeconds from the last press until every check was open and everything published
 */
public record PeakReport(int presses, int lost, int doubled, Waits quiet, Waits peak, int checks, double drainSeconds) {

    /**
     * Milliseconds from the planned press to the first offer as others hear of it.
     *
     * @param p50 half of them waited no longer
     * @param p99 ninety-nine of a hundred waited no longer
     * @param max the longest
     */
    public record Waits(double p50, double p99, double max) {
        static Waits of(long[] sortedNanos) {
            return sortedNanos.length == 0
                    ? new Waits(0, 0, 0)
                    : new Waits(at(sortedNanos, 0.5), at(sortedNanos, 0.99), at(sortedNanos, 1));
        }

        private static double at(long[] sorted, double share) {
            return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
        }

        private Map<String, Double> json() {
            var json = new LinkedHashMap<String, Double>();
            json.put("p50", p50);
            json.put("p99", p99);
            json.put("max", max);
            return json;
        }

        private String line(String phase) {
            return String.format(
                    Locale.ROOT, "%-6s first offer after p50 %.0f ms, p99 %.0f ms, max %.0f ms", phase, p50, p99, max);
        }
    }

    /** For people. */
    public List<String> lines() {
        return List.of(
                quiet.line("quiet"),
                peak.line("peak"),
                String.format(
                        Locale.ROOT,
                        "%d presses, %d lost, %d doubled; %d welfare checks opened; drained in %.1f s",
                        presses,
                        lost,
                        doubled,
                        checks,
                        drainSeconds));
    }

    /** For programs. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("presses", presses);
        json.put("lost", lost);
        json.put("doubled", doubled);
        json.put("firstOfferMs", Map.of("quiet", quiet.json(), "peak", peak.json()));
        json.put("drainSeconds", drainSeconds);
        return json;
    }
}
