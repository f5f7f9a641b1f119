package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.Wishes;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.MatchingPolicy;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Hold;
import city.careline.dispatch.domain.order.ServiceOrder;
import city.careline.dispatch.domain.order.WorkOrder;
import city.careline.dispatch.domain.policy.Ring;
import city.careline.dispatch.domain.policy.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A visit somebody is sought for.
 *
 * @param matter what it is, as far as policies care
 * @param home where
 * @param at when
 * @param minutes ordered duration, absent for an emergency
 * @param publicMoney true when public money is to pay, where the item allows it
 * @param elders whom it may be for; their wishes count together
 * @param alreadyAsked workers asked in this round
 * @param ring whom the wave asks, how far away, and how many
 */
record Wanted(
        Scope.Matter matter,
        Home home,
        Instant at,
        @Nullable Integer minutes,
        boolean publicMoney,
        List<Elder> elders,
        Set<WorkerId> alreadyAsked,
        Ring ring) {
    /** Days of group memberships are counted where the city is. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Wanted {
        elders = List.copyOf(elders);
        alreadyAsked = Set.copyOf(alreadyAsked);
    }

    /** The visit an order asks for. */
    static Wanted of(Docket docket, Home home, List<Elder> elders, Ring ring, Instant now) {
        WorkOrder order = docket.order();
        ServiceOrder service = order instanceof ServiceOrder one ? one : null;
        return new Wanted(
                order.matter(),
                home,
                order.wantedAt(now),
                service == null ? null : service.minutes(),
                service != null && !ring.floor() && isPublic(service.hold()),
                elders,
                docket.askedInRound(),
                ring);
    }

    /** While billing has not answered, the order may still be charged to public money. */
    private static boolean isPublic(Hold hold) {
        return switch (hold.state()) {
            case AWAITED, PENDING -> true;
            case GRANTED, CAPTURED -> hold.heldFen() > 0;
            case REFUSED, RELEASED -> false;
        };
    }

    Wanted in(Ring other) {
        return new Wanted(matter, home, at, minutes, publicMoney, elders, alreadyAsked, other);
    }

    List<ElderId> elderIds() {
        return elders.stream().map(Elder::id).toList();
    }

    Need need(Item item, MatchingPolicy policy, Instant now) {
        LocalDate today = now.atZone(ZONE).toLocalDate();
        Set<String> groups =
                elders.stream().flatMap(elder -> elder.groupsOn(today).stream()).collect(Collectors.toSet());
        return new Need(
                matter.kind(),
                item,
                home,
                at,
                now,
                minutes,
                publicMoney && item.publicMoney(),
                elders.stream().map(Elder::wishes).reduce(Wishes.NONE, Wishes::and),
                alreadyAsked,
                ring,
                policy.priority(groups));
    }
}
