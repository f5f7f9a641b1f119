package city.careline.contracts.elder;

import city.careline.contracts.EventType;
import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Latest state of an elder without personal data in clear; the topic is access-controlled.
 *
 * @param elderId the elder
 * @param householdId the household
 * @param regionCode 12-digit region of the home
 * @param urban urban or rural home
 * @param latitude home, WGS-84 degrees
 * @param longitude home, WGS-84 degrees
 * @param risk risk tier
 * @param lifeStatus entitlements end the month after DECEASED or MOVED_AWAY
 * @param groups group memberships with period
 * @param excludedWorkers workers who must not be sent
 * @param emergencyCard name, address, door note and contacts as ciphertext that only gateway and dispatch can open
 * @param version grows with every change
 * @param lifeStatusSince day the elder died or moved away, absent while living or unknown
 * @param excludedProviders providers whose workers must not be sent
 * @param preferredWorkers workers the elder would like, the dearest first
 * @param preferredProviders providers the elder would like, the dearest first
 */
public record ElderPublished(
        UUID elderId,
        @Nullable UUID householdId,
        String regionCode,
        boolean urban,
        double latitude,
        double longitude,
        Risk risk,
        LifeStatus lifeStatus,
        List<Group> groups,
        List<UUID> excludedWorkers,
        @Nullable String emergencyCard,
        long version,
        @Nullable LocalDate lifeStatusSince,
        List<UUID> excludedProviders,
        List<UUID> preferredWorkers,
        List<UUID> preferredProviders) {
    /** Type on the wire. */
    public static final EventType<ElderPublished> TYPE =
            EventType.of("careline.elder.elder-published.v1", Topics.ELDERS, ElderPublished.class);

    /** Keeps its own copies. */
    public ElderPublished {
        groups = List.copyOf(groups);
        excludedWorkers = List.copyOf(excludedWorkers);
        excludedProviders = excludedProviders == null ? List.of() : List.copyOf(excludedProviders);
        preferredWorkers = preferredWorkers == null ? List.of() : List.copyOf(preferredWorkers);
        preferredProviders = preferredProviders == null ? List.of() : List.copyOf(preferredProviders);
    }

    /** An elder served here, without wishes about who comes except for those excluded. */
    public ElderPublished(
            UUID elderId,
            @Nullable UUID householdId,
            String regionCode,
            boolean urban,
            double latitude,
            double longitude,
            Risk risk,
            LifeStatus lifeStatus,
            List<Group> groups,
            List<UUID> excludedWorkers,
            @Nullable String emergencyCard,
            long version) {
        this(
                elderId,
                householdId,
                regionCode,
                urban,
                latitude,
                longitude,
                risk,
                lifeStatus,
                groups,
                excludedWorkers,
                emergencyCard,
                version,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Membership of a group that a policy may refer to.
     *
     * @param code group code, e.g. SANWU, TEKUN, YOUFU, LOW_INCOME, ADVANCED_AGE
     * @param from first day, inclusive
     * @param to first day no longer a member, absent while open
     */
    public record Group(
            String code, LocalDate from, @Nullable LocalDate to) {}
}
