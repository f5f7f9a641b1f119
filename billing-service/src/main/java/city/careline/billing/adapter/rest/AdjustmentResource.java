package city.careline.billing.adapter.rest;

import city.careline.billing.application.AdjustCharge;
import city.careline.billing.domain.Charge;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.RegionScope;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Corrections of what was charged; always new entries in an open month. */
@Path("/adjustments")
public class AdjustmentResource {
    private final AdjustCharge adjustCharge;
    private final Caller caller;

    /** Serves this caller. */
    public AdjustmentResource(AdjustCharge adjustCharge, Caller caller) {
        this.adjustCharge = adjustCharge;
        this.caller = caller;
    }

    /**
     * What to correct.
     *
     * @param workOrderId the order, or
     * @param visitId the visit
     * @param deltaFen public money, more when positive, less when negative
     * @param reason why
     * @param month settlement month; the present one when absent
     */
    public record AdjustmentBody(
            @Nullable UUID workOrderId,
            @Nullable UUID visitId,
            @NotNull @Min(-100_000_000L) @Max(100_000_000L) Long deltaFen,
            @NotBlank @Size(max = 500) String reason,

            @Nullable @Pattern(regexp = Asked.MONTH) @Schema(examples = Asked.A_MONTH)
            String month) {}

    /**
     * A booked correction.
     *
     * @param adjustmentId the correction
     * @param workOrderId the order
     * @param visitId the visit
     * @param providerId who is paid more or less
     * @param month settlement month
     * @param originalMonth the month the visit belongs to, when that is another one
     * @param deltaFen public money
     * @param reason why
     * @param originId the press or request it goes back to
     * @param at when
     */
    public record AdjustmentView(
            UUID adjustmentId,
            UUID workOrderId,
            UUID visitId,
            UUID providerId,
            String month,
            @Nullable String originalMonth,
            long deltaFen,
            @Nullable String reason,
            String originId,
            Instant at) {
        static AdjustmentView of(Charge charge) {
            YearMonth original = charge.originalMonth();
            return new AdjustmentView(
                    charge.id(),
                    charge.workOrderId(),
                    charge.visitId(),
                    charge.providerId(),
                    charge.month().toString(),
                    original == null ? null : original.toString(),
                    charge.publicFen(),
                    charge.reason(),
                    charge.originId(),
                    charge.madeAt());
        }
    }

    /** Books a correction: 409 for a closed month, 422 beyond the quota or below zero; then nothing is booked. */
    @POST
    @RolesAllowed(Roles.FINANCE)
    @Cancellable(false)
    @Operation(summary = "Correct the public money of a charged visit by an entry in an open month")
    public Uni<RestResponse<AdjustmentView>> adjust(@NotNull @Valid AdjustmentBody body) {
        requireSense(body);
        RegionScope scope = caller.region();
        var wanted = new AdjustCharge.Correction(
                body.workOrderId(),
                body.visitId(),
                body.deltaFen(),
                body.reason(),
                Asked.monthOrNull(body.month()),
                caller.subject());
        return adjustCharge
                .handle(wanted, region -> scope.covers(region.value()))
                .map(AdjustmentResource::answer);
    }

    private static RestResponse<AdjustmentView> answer(AdjustCharge.Outcome outcome) {
        return switch (outcome) {
            case AdjustCharge.Outcome.Booked booked ->
                RestResponse.status(RestResponse.Status.CREATED, AdjustmentView.of(booked.charge()));
            case AdjustCharge.Outcome.NotCharged none ->
                throw Problem.notFound("没有这笔已核销的服务").exception();
            case AdjustCharge.Outcome.Closed closed ->
                throw Asked.monthClosed(closed.month()).exception();
            case AdjustCharge.Outcome.NotBegun early ->
                throw Problem.unprocessable("Month not begun", early.month() + " 尚未开始")
                        .exception();
            case AdjustCharge.Outcome.AllSelfPay none ->
                throw Problem.unprocessable("No public money", "该次服务全部自费,没有可调整的公共资金")
                        .exception();
            case AdjustCharge.Outcome.BeyondQuota beyond ->
                throw Problem.unprocessable("Beyond quota", "调整后不得超过该月额度,也不得低于零;目前已支付 " + beyond.paidFen() + " 分")
                        .exception();
        };
    }

    private static void requireSense(AdjustmentBody body) {
        if (body.workOrderId() == null && body.visitId() == null) {
            throw Problem.badField("workOrderId", "OrderOrVisit", "请提供工单或上门服务的编号")
                    .exception();
        }
        if (body.deltaFen() == 0) {
            throw Problem.badField("deltaFen", "NotZero", "调整金额不能为零").exception();
        }
    }
}
