package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.Wishes;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.policy.Ring;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is sought.
 *
 * @param kind kind of order; money, ceilings and rest are asked of service orders only
 * @param item the item that must be performed
 * @param home where
 * @param at when the visit is wanted
 * @param now the instant of the decision
 * @param minutes ordered duration, absent for an emergency
 * @param publicMoney true when the order is charged to public money
 * @param wishes whom the elders would like and whom not
 * @param alreadyAsked workers already asked in this round
 * @param ring whom the wave asks, how far away, and how many
 * @param priority points of the elders' groups; of orders that wait, the one with more goes first
 */
public record Need(
        Kind kind,
        Item item,
        Home home,
        Instant at,
        Instant now,
        @Nullable Integer minutes,
        boolean publicMoney,
        Wishes wishes,
        Set<WorkerId> alreadyAsked,
        Ring ring,
        int priority) {
    /** How long an emergency is taken to need somebody, where nothing was ordered. */
    private static final Duration UNORDERED = Duration.ofHours(1);

    /** Keeps its own copy. */
    public Need {
        alreadyAsked = Set.copyOf(alreadyAsked);
    }

    /** True for everything but an ordered item. */
    public boolean isEmergency() {
        return kind != Kind.SERVICE_ORDER;
    }

    boolean requires(String certificate) {
        return certificate.equals(Worker.FIRE_SAFETY)
                || item.requiredCertificates().contains(certificate);
    }

    /** When the visit is taken to end. */
    public Instant until() {
        Integer ordered = minutes;
        return at.plus(ordered == null ? UNORDERED : Duration.ofMinutes(ordered));
    }

    /** The same with only what these candidates made gates and score read. */
    Need readFor(Set<Candidate> candidates) {
        Set<ProviderId> providers =
                candidates.stream().map(Candidate::providerId).collect(Collectors.toSet());
        return new Need(
                kind,
                item.asOf(home.region(), at, providers::contains),
                home,
                at,
                now,
                minutes,
                publicMoney,
                wishes,
                alreadyAsked,
                ring,
                priority);
    }
}
