package city.careline.provider.domain.supervision;

/**
 * What an evaluation found (服务质量评比考核, L17).
 *
 * @param score 0 to 100
 * @param period what it is about, e.g. {@code 2026-Q3}
 * @param given who gave it, when and why
 */
public record Rating(int score, String period, Ruling given) {
    /** Best score. */
    public static final int MAX = 100;

    /** Refuses what is no score. */
    public Rating {
        if (score < 0 || score > MAX) {
            throw new IllegalArgumentException("a score is 0 to " + MAX);
        }
    }
}
