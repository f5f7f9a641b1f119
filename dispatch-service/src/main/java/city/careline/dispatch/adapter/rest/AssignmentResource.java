package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.GiveBackAssignment;
import city.careline.dispatch.application.ReportVisit;
import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.order.Assignment;
import city.careline.dispatch.domain.order.Reopening;
import city.careline.dispatch.domain.order.Visit;
import city.careline.dispatch.domain.order.VisitProgress;
import city.careline.dispatch.domain.order.VisitReport;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The way to the home and the visit, one step after the other; every time is the server's. */
@Path("/assignments/{id}")
@RolesAllowed({Roles.WORKER, Roles.PROVIDER})
public class AssignmentResource {
    private final ReportVisit reportVisit;
    private final GiveBackAssignment giveBackAssignment;
    private final Caller caller;

    /** Reports for the caller. */
    public AssignmentResource(ReportVisit reportVisit, GiveBackAssignment giveBackAssignment, Caller caller) {
        this.reportVisit = reportVisit;
        this.giveBackAssignment = giveBackAssignment;
        this.caller = caller;
    }

    /**
     * Where the worker is when the visit ends.
     *
     * @param latitude WGS-84 degrees
     * @param longitude WGS-84 degrees
     * @param note what he has to say
     */
    public record CheckOutRequest(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Nullable @Size(max = 500) String note) {}

    /**
     * Why an order is given back.
     *
     * @param reason reason code or words
     */
    public record GiveBackRequest(@NotBlank @Size(max = 200) String reason) {}

    /**
     * What was reached.
     *
     * @param assignment as it stands now
     * @param visit the visit, once it began
     */
    public record ProgressView(
            AssignmentView assignment, @Nullable VisitView visit) {}

    /** The worker sets out. */
    @PUT
    @Path("/en-route")
    @Cancellable(false)
    @Operation(summary = "The worker sets out")
    public Uni<Response> enRoute(@PathParam("id") UUID id) {
        return report(id, new VisitReport.EnRoute());
    }

    /** The worker is at the home. */
    @PUT
    @Path("/arrival")
    @Cancellable(false)
    @Operation(summary = "The worker arrives")
    public Uni<Response> arrive(@PathParam("id") UUID id) {
        return report(id, new VisitReport.Arrival());
    }

    /** The visit begins. */
    @PUT
    @Path("/check-in")
    @Cancellable(false)
    @Operation(summary = "The visit begins, with place")
    public Uni<Response> checkIn(@PathParam("id") UUID id, @NotNull @Valid PointView request) {
        return report(id, new VisitReport.CheckIn(request.toPoint()));
    }

    /** The visit ends with its proof. */
    @PUT
    @Path("/check-out")
    @Cancellable(false)
    @Operation(summary = "The visit ends, with place")
    public Uni<Response> checkOut(@PathParam("id") UUID id, @NotNull @Valid CheckOutRequest request) {
        return report(
                id, new VisitReport.CheckOut(new GeoPoint(request.latitude(), request.longitude()), request.note()));
    }

    /** Gives the order back before the visit; others are asked at once. 204, also when repeated, or 403 or 409. */
    @PUT
    @Path("/release")
    @Cancellable(false)
    @Operation(summary = "Give the order back")
    public Uni<Response> giveBack(@PathParam("id") UUID id, @NotNull @Valid GiveBackRequest request) {
        return giveBackAssignment
                .handle(new AssignmentId(id), Scopes.answerer(caller), request.reason())
                .map(outcome -> switch (outcome) {
                    case Reopening.GivingBack.GivenBack done ->
                        Response.noContent().build();
                    case Reopening.GivingBack.VisitUnderWay busy ->
                        Problem.conflict("Visit under way", "已签到,不能退单").response();
                    case Reopening.GivingBack.Completed over ->
                        Problem.conflict("Visit completed", "服务已完成,不能退单").response();
                    case Reopening.GivingBack.NotYours foreign ->
                        Problem.forbidden("该派工不属于您").response();
                });
    }

    private Uni<Response> report(UUID id, VisitReport report) {
        return reportVisit
                .handle(new AssignmentId(id), Scopes.answerer(caller), report)
                .map(AssignmentResource::answer);
    }

    private static Response answer(VisitProgress progress) {
        return switch (progress) {
            case VisitProgress.Reached reached -> {
                @Nullable Visit visit = reached.visit();
                yield Response.ok(new ProgressView(
                                AssignmentView.of(reached.assignment()), visit == null ? null : VisitView.of(visit)))
                        .build();
            }
            case VisitProgress.OutOfOrder other ->
                Problem.conflict("Step out of order", "步骤顺序不对,当前进度:" + inChinese(other.stage()))
                        .response();
            case VisitProgress.NotYours foreign -> Problem.forbidden("该派工不属于您").response();
        };
    }

    private static String inChinese(Assignment.Stage stage) {
        return switch (stage) {
            case MADE -> "已接单";
            case EN_ROUTE -> "已出发";
            case ARRIVED -> "已到达";
            case CHECKED_IN -> "已签到";
            case COMPLETED -> "已签退";
            case RELEASED -> "已解除";
        };
    }
}
