package city.careline.dispatch.domain.order;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.WorkOrderId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every work order has.
 *
 * @param id the order
 * @param originId trace id of the key press or request it began with
 * @param state where it stands
 * @param owner subject of the operator whose it is, or {@value #SUPERVISOR} or {@value #COUNTY}
 * @param risk highest risk of those it may be for
 * @param elders whom it is for: none when unknown, several when any of a household
 * @param householdId the household, when known
 * @param region where, when known; may be known before the home is
 * @param home exactly where, when known
 * @param callId the call it was opened in
 * @param openedAt when
 * @param wave number of the last wave of offers, counting attempts that found nobody
 * @param roundStart the wave after which the present round began; within a round nobody is asked twice
 * @param outcome reason of the cancellation or outcome of the follow-up
 * @param note what the seat wrote at the follow-up
 * @param endedAt when it was closed or cancelled
 * @param watch what keeps it from being forgotten
 */
public record OrderHeader(
        WorkOrderId id,
        String originId,
        OrderState state,
        String owner,
        Risk risk,
        List<ElderId> elders,
        @Nullable UUID householdId,
        @Nullable RegionCode region,
        @Nullable Home home,
        @Nullable UUID callId,
        Instant openedAt,
        int wave,
        int roundStart,
        @Nullable String outcome,
        @Nullable String note,
        @Nullable Instant endedAt,
        Watch watch) {
    /** Owner of whatever no operator owns. */
    public static final String SUPERVISOR = "supervisor";

    /** Owner of what even supervisors could not get served. */
    public static final String COUNTY = "county";

    /** Who acts when nobody does: the rules kept as data. */
    public static final String POLICY = "policy";

    /** Keeps its own copy. */
    public OrderHeader {
        elders = List.copyOf(elders);
    }

    /** An order nothing has been watched of yet. */
    public OrderHeader(
            WorkOrderId id,
            String originId,
            OrderState state,
            String owner,
            Risk risk,
            List<ElderId> elders,
            @Nullable UUID householdId,
            @Nullable RegionCode region,
            @Nullable Home home,
            @Nullable UUID callId,
            Instant openedAt,
            int wave,
            int roundStart,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable Instant endedAt) {
        this(
                id,
                originId,
                state,
                owner,
                risk,
                elders,
                householdId,
                region,
                home,
                callId,
                openedAt,
                wave,
                roundStart,
                outcome,
                note,
                endedAt,
                Watch.NONE);
    }

    /** The one elder meant, absent when unknown or one of several. */
    public @Nullable ElderId elder() {
        return elders.size() == 1 ? elders.getFirst() : null;
    }

    /** The wave of the present round that comes next, 1 for the first. */
    public int nextWaveInRound() {
        return wave - roundStart + 1;
    }

    OrderHeader in(OrderState next) {
        return copy(next, owner, wave, roundStart, watch);
    }

    OrderHeader ownedBy(String next) {
        return copy(state, next, wave, roundStart, watch);
    }

    /** Owned by a supervisor, unless the county has it. */
    OrderHeader ledBySupervisor() {
        return owner.equals(COUNTY) ? this : ownedBy(SUPERVISOR);
    }

    OrderHeader watched(Watch next) {
        return copy(state, owner, wave, roundStart, next);
    }

    OrderHeader afterWave(int number) {
        return copy(state, owner, number, roundStart, watch);
    }

    OrderHeader inNewRound() {
        return copy(state, owner, wave, wave, watch);
    }

    private OrderHeader copy(OrderState nextState, String nextOwner, int nextWave, int nextRound, Watch nextWatch) {
        return new OrderHeader(
                id,
                originId,
                nextState,
                nextOwner,
                risk,
                elders,
                householdId,
                region,
                home,
                callId,
                openedAt,
                nextWave,
                nextRound,
                outcome,
                note,
                endedAt,
                nextWatch);
    }

    /** The same order for these elders at this home. */
    public OrderHeader at(Home place, List<ElderId> whom, @Nullable UUID household) {
        return new OrderHeader(
                id,
                originId,
                state,
                owner,
                risk,
                whom,
                household,
                place.region(),
                place,
                callId,
                openedAt,
                wave,
                roundStart,
                outcome,
                note,
                endedAt,
                watch);
    }

    OrderHeader ended(OrderState last, String how, @Nullable String words, Instant at) {
        return new OrderHeader(
                id,
                originId,
                last,
                owner,
                risk,
                elders,
                householdId,
                region,
                home,
                callId,
                openedAt,
                wave,
                roundStart,
                how,
                words,
                at,
                watch);
    }
}
