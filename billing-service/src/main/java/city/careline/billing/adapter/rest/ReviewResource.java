package city.careline.billing.adapter.rest;

import city.careline.billing.application.DecideReview;
import city.careline.billing.application.HoldReadings;
import city.careline.billing.domain.Review;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Visits that were not charged by themselves and wait for a person. */
@Path("/reviews")
public class ReviewResource {
    private final DecideReview decideReview;
    private final HoldReadings holds;
    private final Caller caller;

    /** Serves this caller. */
    public ReviewResource(DecideReview decideReview, HoldReadings holds, Caller caller) {
        this.decideReview = decideReview;
        this.holds = holds;
        this.caller = caller;
    }

    /**
     * An item.
     *
     * @param reviewId the item
     * @param workOrderId the order
     * @param visitId the visit
     * @param elderId who was served, when known
     * @param providerId who came, when known
     * @param reason why it was not charged
     * @param owner role that owns it
     * @param openedAt since when
     * @param clockedMinutes minutes clocked
     * @param locationMatched whether the visit was at the home
     * @param originId the press or request it goes back to
     * @param verdict CAPTURE or REJECT, absent while open
     * @param decidedBy who decided
     * @param note why
     * @param decidedAt when
     */
    public record ReviewView(
            UUID reviewId,
            UUID workOrderId,
            UUID visitId,
            @Nullable UUID elderId,
            @Nullable UUID providerId,
            String reason,
            String owner,
            Instant openedAt,
            int clockedMinutes,
            boolean locationMatched,
            String originId,
            Review.@Nullable Verdict verdict,
            @Nullable String decidedBy,
            @Nullable String note,
            @Nullable Instant decidedAt) {
        static ReviewView of(Review review) {
            var visit = review.visit();
            var decision = review.decision();
            return new ReviewView(
                    review.id(),
                    visit.workOrderId(),
                    visit.id(),
                    visit.elderId(),
                    visit.providerId(),
                    review.reason().name(),
                    review.owner(),
                    review.openedAt(),
                    visit.clockedMinutes(),
                    visit.locationMatched(),
                    visit.originId(),
                    decision == null ? null : decision.verdict(),
                    decision == null ? null : decision.by(),
                    decision == null ? null : decision.note(),
                    decision == null ? null : decision.at());
        }
    }

    /**
     * A decision.
     *
     * @param verdict CAPTURE to have it charged all the same, REJECT to give the hold back
     * @param note why
     */
    public record ResolutionBody(
            @NotNull Review.Verdict verdict,
            @NotBlank @Size(max = 500) String note) {}

    /** Items that wait, or those decided, oldest first. */
    @GET
    @RolesAllowed({Roles.FINANCE, Roles.SUPERVISOR, Roles.AUDITOR})
    @Operation(summary = "List visits that wait for a person, or with open=false those decided")
    public Uni<List<ReviewView>> list(
            @QueryParam("open") @DefaultValue("true") boolean open,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return holds.reviews(open, Asked.slice(caller, after, limit))
                .map(list -> list.stream().map(ReviewView::of).toList());
    }

    /** Decides on an item: 404 unknown, 409 decided before or no open hold, 422 when the reason admits no charge. */
    @PUT
    @Path("/{id}/resolution")
    @RolesAllowed(Roles.FINANCE)
    @Cancellable(false)
    @Operation(summary = "Have the visit charged all the same, or reject it")
    public Uni<ReviewView> resolve(@PathParam("id") UUID id, @NotNull @Valid ResolutionBody body) {
        RegionScope scope = caller.region();
        return decideReview
                .handle(id, body.verdict(), caller.subject(), body.note(), region -> scope.covers(region.value()))
                .map(ReviewResource::answer);
    }

    private static ReviewView answer(DecideReview.Outcome outcome) {
        return switch (outcome) {
            case DecideReview.Outcome.Decided decided -> ReviewView.of(decided.review());
            case DecideReview.Outcome.NotFound none ->
                throw Problem.notFound("没有这条待审核记录").exception();
            case DecideReview.Outcome.DecidedBefore before ->
                throw Problem.conflict("Decided before", "该记录已有审核结论").exception();
            case DecideReview.Outcome.NotAcceptable refused ->
                throw Problem.unprocessable("Not chargeable by review", "此类情形不得核销公共资金:" + refused.reason())
                        .exception();
            case DecideReview.Outcome.NotChargeable none ->
                throw Problem.conflict("Nothing to charge", "没有可核销的额度预占,或仍无有效价格")
                        .exception();
        };
    }
}
