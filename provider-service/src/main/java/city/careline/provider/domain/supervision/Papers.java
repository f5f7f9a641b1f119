package city.careline.provider.domain.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Until when a provider's papers are good.
 *
 * @param licenceUntil first instant at which its business licence is no longer valid, absent when none is on file
 * @param insuredUntil first instant at which its liability insurance no longer covers, absent when none is on file
 */
public record Papers(
        @Nullable Instant licenceUntil, @Nullable Instant insuredUntil) {
    /** Nothing on file. */
    public static final Papers NONE = new Papers(null, null);

    /** How long before an expiry a provider is warned. */
    public static final Duration WARNING = Duration.ofDays(30);

    /** Until when the paper is good, absent when none is on file. */
    public @Nullable Instant until(Paper paper) {
        return switch (paper) {
            case LICENCE -> licenceUntil;
            case INSURANCE -> insuredUntil;
        };
    }

    /** Papers that are missing or over; with any of them a provider is not admitted (C33). */
    public List<Paper> lackingAt(Instant now) {
        return Arrays.stream(Paper.values())
                .filter(paper -> !isValid(paper, now))
                .toList();
    }

    /** Papers that are valid and will not be in thirty days. */
    public List<Paper> expiringAt(Instant now) {
        return Arrays.stream(Paper.values())
                .filter(paper -> isValid(paper, now) && !isValid(paper, now.plus(WARNING)))
                .toList();
    }

    private boolean isValid(Paper paper, Instant at) {
        Instant until = until(paper);
        return until != null && at.isBefore(until);
    }
}
