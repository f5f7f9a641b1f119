package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.policy.Ring;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A franchise organisation, as far as gates and score ask.
 *
 * @param id the provider
 * @param kind ENTERPRISE, STATION, {@value Ring#VOLUNTEERS} …
 * @param active admitted and not suspended
 * @param serviceRegions regions it serves, each with everything below it
 * @param licenceUntil first instant at which its licence is no longer valid, absent when none is on file
 * @param insuredUntil first instant at which its insurance no longer covers, absent when none is on file
 * @param contracts contracts under which its visits may be charged to public money
 * @param restrictions what it must not do for a time
 * @param rating evaluation score, 0 to 100, absent before the first evaluation
 */
public record Provider(
        ProviderId id,
        String kind,
        boolean active,
        List<RegionCode> serviceRegions,
        @Nullable Instant licenceUntil,
        @Nullable Instant insuredUntil,
        List<PublicContract> contracts,
        List<Restriction> restrictions,
        @Nullable Integer rating) {
    /** Keeps its own copies. */
    public Provider {
        serviceRegions = List.copyOf(serviceRegions);
        contracts = List.copyOf(contracts);
        restrictions = List.copyOf(restrictions);
    }

    /** A provider nothing is known of yet; nobody of it is sent. */
    public static Provider unknown(ProviderId id) {
        return new Provider(id, "", false, List.of(), null, null, List.of(), List.of(), null);
    }

    /**
     * A contract with a county or city for services paid from public money.
     *
     * @param region whose elders it covers, with everything below it
     * @param items items it covers; empty covers every item
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent while open
     */
    public record PublicContract(
            RegionCode region,
            List<String> items,
            Instant from,
            @Nullable Instant to) {
        /** Keeps its own copy. */
        public PublicContract {
            items = List.copyOf(items);
        }

        boolean covers(RegionCode home, String item, Instant at) {
            return region.covers(home) && (items.isEmpty() || items.contains(item)) && isInForce(from, to, at);
        }
    }

    /**
     * What a provider must not do for a time; a rectification order begins at its deadline.
     *
     * @param effect what is forbidden
     * @param cause why
     * @param from first instant it holds
     * @param to first instant it no longer holds, absent until it is lifted
     */
    public record Restriction(
            Effect effect,
            Cause cause,
            Instant from,
            @Nullable Instant to) {
        boolean holds(Effect forbidden, Instant at) {
            return effect == forbidden && isInForce(from, to, at);
        }
    }

    /** What a restriction forbids. */
    public enum Effect {
        /** Any work. */
        NO_WORK,

        /** Work charged to public money. */
        NO_PUBLIC_MONEY
    }

    /** Why a restriction was laid. */
    public enum Cause {
        /** A sanction of the supervising county or city. */
        SANCTION,

        /** Something was not put right by its deadline (逾期不改正). */
        RECTIFICATION,

        /** A risk that is being looked into. */
        RISK_HOLD,

        /** On the list of serious breaches of trust (严重失信名单). */
        BLACKLIST
    }

    /** True when volunteers come. */
    public boolean isVolunteers() {
        return Ring.VOLUNTEERS.equals(kind);
    }

    /** The cause that forbids something at this instant, the first one on file. */
    public @Nullable Cause forbids(Effect effect, Instant at) {
        for (Restriction one : restrictions) {
            if (one.holds(effect, at)) {
                return one.cause();
            }
        }
        return null;
    }

    /** True when a contract lets public money pay for this visit. */
    boolean isContracted(Need need) {
        for (PublicContract one : contracts) {
            if (one.covers(need.home().region(), need.item().code(), need.at())) {
                return true;
            }
        }
        return false;
    }

    /** The same with only what gates and score read of it for this need. */
    Provider readFor(Need need, Reading read) {
        return new Provider(
                id,
                kind,
                active,
                serviceRegions.stream()
                        .filter(region -> read.got(Rejection.OUTSIDE_SERVICE_AREA)
                                && region.covers(need.home().region()))
                        .toList(),
                licenceUntil,
                insuredUntil,
                contracts.stream()
                        .filter(one -> read.got(Rejection.NO_PUBLIC_CONTRACT)
                                && one.covers(need.home().region(), need.item().code(), need.at()))
                        .toList(),
                restrictions.stream()
                        .filter(one -> isInForce(one.from(), one.to(), need.at()))
                        .toList(),
                read.got(Rejection.OUTSCORED) ? rating : null);
    }

    private static boolean isInForce(Instant from, @Nullable Instant to, Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}
