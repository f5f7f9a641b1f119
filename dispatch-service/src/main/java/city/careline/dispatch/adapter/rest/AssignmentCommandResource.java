package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.AssignWorker;
import city.careline.dispatch.application.ReassignWorkOrder;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.order.Assigning;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Reopening;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** A seat chooses who goes, or that somebody else goes. */
@Path("/work-orders/{id}")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
public class AssignmentCommandResource {
    private final AssignWorker assignWorker;
    private final ReassignWorkOrder reassignWorkOrder;
    private final Caller caller;

    /** Acts for the caller. */
    public AssignmentCommandResource(AssignWorker assignWorker, ReassignWorkOrder reassignWorkOrder, Caller caller) {
        this.assignWorker = assignWorker;
        this.reassignWorkOrder = reassignWorkOrder;
        this.caller = caller;
    }

    /**
     * Who is to go.
     *
     * @param workerId the worker
     * @param reason why this worker; kept in the timeline
     * @param override true when the seat answers for time, place and turn: off shift, position unknown or too old,
     *     outside the service area, too far, not of the kinds asked now, already asked, resting
     */
    public record AssignmentRequest(
            @NotNull UUID workerId,
            @NotBlank @Size(max = 200) String reason,
            @Nullable Boolean override) {}

    /**
     * The order has a worker.
     *
     * @param assignmentId the assignment
     * @param overridden the gate that was overridden, absent when none had to be
     */
    public record AssignedView(UUID assignmentId, @Nullable Rejection overridden) {}

    /**
     * Why somebody else is to go.
     *
     * @param reason kept in the timeline and told to the worker
     */
    public record ReassignmentRequest(
            @NotBlank @Size(max = 200) String reason) {}

    /** Gives the order to a worker by the same gates; 201, 409 with the gate that refuses, or 422 for an unknown worker. */
    @POST
    @Path("/assignment")
    @Cancellable(false)
    @Operation(summary = "Assign a worker by hand")
    public Uni<Response> assign(@PathParam("id") UUID id, @NotNull @Valid AssignmentRequest request) {
        boolean override = Boolean.TRUE.equals(request.override());
        return assignWorker
                .handle(
                        new WorkOrderId(id),
                        new WorkerId(request.workerId()),
                        request.reason(),
                        override,
                        Scopes.viewer(caller))
                .map(AssignmentCommandResource::answer);
    }

    private static Response answer(Assigning.Outcome outcome) {
        return switch (outcome) {
            case Assigning.Outcome.Assigned done ->
                Response.status(Response.Status.CREATED)
                        .entity(new AssignedView(done.assignmentId().value(), done.overridden()))
                        .build();
            case Assigning.Outcome.AlreadyAssigned taken ->
                Problem.conflict("Already assigned", "已有服务人员接单,请使用改派").response();
            case Assigning.Outcome.NotOpen other -> state("Nobody is sought", other.state());
            case Assigning.Outcome.HomeUnknown unknown ->
                Problem.conflict("Home unknown", "还不知道要去哪里,请先确认老人").response();
            case Assigning.Outcome.UnknownWorker unknown ->
                Problem.unprocessable("Unknown worker", "没有这位服务人员").response();
            case Assigning.Outcome.Refused refused ->
                Problem.conflict(
                                "Gate refuses",
                                "不能派给该服务人员(%s):%s%s"
                                        .formatted(
                                                refused.gate(),
                                                DecisionWords.reason(refused.gate()),
                                                refused.overridable() ? "。如确有必要,可注明理由后强制指派" : ""))
                        .response();
        };
    }

    /** Takes the order from its worker and asks others at once; 200, or 409. */
    @POST
    @Path("/reassignment")
    @Cancellable(false)
    @Operation(summary = "Take the order from its worker and ask others")
    public Uni<Response> reassign(@PathParam("id") UUID id, @NotNull @Valid ReassignmentRequest request) {
        return reassignWorkOrder
                .handle(new WorkOrderId(id), request.reason(), Scopes.viewer(caller))
                .map(outcome -> switch (outcome) {
                    case Reopening.Reassignment.Reopened done ->
                        Response.ok(new WorkOrderCommandResource.StateView(id, "REOPENED"))
                                .build();
                    case Reopening.Reassignment.NotAssigned other -> state("Not assigned", other.state());
                    case Reopening.Reassignment.VisitUnderWay busy ->
                        Problem.conflict("Visit under way", "服务人员已签到,不能改派").response();
                });
    }

    private static Response state(String title, OrderState state) {
        return Problem.conflict(title, "工单当前状态为:" + OrderStates.inChinese(state))
                .response();
    }
}
