package city.careline.billing.adapter.rest;

import city.careline.billing.application.AddPolicy;
import city.careline.billing.application.QuotaReadings;
import city.careline.billing.domain.Fund;
import city.careline.billing.domain.QuotaPolicy;
import city.careline.billing.domain.RegionCode;
import city.careline.billing.domain.Undercut;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Quota policies: who gets how much public money a month, where and since when. */
@Path("/policies")
public class PolicyResource {
    private final AddPolicy addPolicy;
    private final QuotaReadings quotas;
    private final Caller caller;

    /** Serves this caller. */
    public PolicyResource(AddPolicy addPolicy, QuotaReadings quotas, Caller caller) {
        this.addPolicy = addPolicy;
        this.quotas = quotas;
        this.caller = caller;
    }

    /** Units a quota may come in; the first version knows money only. */
    public enum Unit {
        /** 分 */
        FEN
    }

    /** Whom an amount is for. */
    public enum Per {
        /** Each person of the group. */
        PERSON
    }

    /** Public funds. */
    public enum PublicFund {
        /** 财政资金 */
        FISCAL,
        /** 福彩公益金 */
        LOTTERY
    }

    /**
     * A policy.
     *
     * @param code stable code
     * @param regionCode 12 digits; holds there and below
     * @param groupCode group of elders
     * @param unit FEN, also when absent
     * @param amountFen quota of one person for one month
     * @param per PERSON, also when absent
     * @param validFrom first day
     * @param validTo first day it no longer holds, absent while open
     * @param fund who pays
     */
    public record PolicyBody(
            @NotBlank @Pattern(regexp = "[A-Z0-9_-]{2,40}") @Schema(examples = "LOW_INCOME_2026")
            String code,

            @NotBlank @Pattern(regexp = "[0-9]{12}") @Schema(examples = "990100000000")
            String regionCode,

            @NotBlank @Pattern(regexp = "[A-Z0-9_]{2,40}") @Schema(examples = "LOW_INCOME")
            String groupCode,

            @Nullable Unit unit,
            @NotNull @PositiveOrZero Long amountFen,
            @Nullable Per per,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate validTo,
            @NotNull PublicFund fund) {

        static PolicyBody of(QuotaPolicy policy) {
            return new PolicyBody(
                    policy.code(),
                    policy.region().value(),
                    policy.groupCode(),
                    Unit.FEN,
                    policy.amountFen(),
                    Per.PERSON,
                    policy.validFrom(),
                    policy.validTo(),
                    PublicFund.valueOf(policy.fund().name()));
        }

        QuotaPolicy policy() {
            if (validTo != null && !validTo.isAfter(validFrom)) {
                throw Problem.badField("validTo", "AfterValidFrom", "失效日期必须晚于生效日期")
                        .exception();
            }
            return new QuotaPolicy(
                    code,
                    new RegionCode(regionCode),
                    groupCode,
                    amountFen,
                    validFrom,
                    validTo,
                    Fund.valueOf(fund.name()));
        }
    }

    /** All policies, past and future ones too. */
    @GET
    @RolesAllowed({
        Roles.FINANCE,
        Roles.ADMIN,
        Roles.AUDITOR,
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.COMMUNITY,
        Roles.COUNTY,
        Roles.CITY
    })
    @Operation(summary = "List quota policies")
    public Uni<List<PolicyBody>> list() {
        return quotas.policies().map(all -> all.stream().map(PolicyBody::of).toList());
    }

    /** Adds a policy; 422 when it grants less than a region above it, 409 when it says the same thing twice. */
    @POST
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Add a quota policy; it may exceed its parent region's, never undercut it")
    public Uni<RestResponse<PolicyBody>> add(@NotNull @Valid PolicyBody body) {
        caller.requireRegion(body.regionCode());
        return addPolicy.handle(body.policy(), caller.subject()).map(outcome -> switch (outcome) {
            case AddPolicy.Outcome.Added added ->
                RestResponse.status(RestResponse.Status.CREATED, PolicyBody.of(added.policy()));
            case AddPolicy.Outcome.Undercutting refused ->
                throw undercut(refused.undercut()).exception();
            case AddPolicy.Outcome.Twin twin ->
                throw Problem.conflict("Policy exists", "该地区和人群在同一生效日已有额度政策").exception();
        });
    }

    private static Problem undercut(Undercut undercut) {
        QuotaPolicy parent = undercut.parent();
        Problem problem = Problem.unprocessable(
                "Policy undercuts parent",
                "下级标准可以高于、不得低于上级标准:自 " + undercut.on() + " 起," + parent.region().value() + " 的 " + parent.code() + " 为 "
                        + parent.amountFen() + " 分");
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                List.of(new Problem.FieldError("amountFen", "NotBelowParent", "不得低于 " + parent.amountFen() + " 分")));
    }
}
