package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.CancelWorkOrder;
import city.careline.dispatch.application.CloseWorkOrder;
import city.careline.dispatch.application.IdentifyElder;
import city.careline.dispatch.application.ReleaseWorkOrder;
import city.careline.dispatch.application.RequestAmbulance;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Ending;
import city.careline.dispatch.domain.order.Escalating;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Releasing;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What a seat does with an order. */
@Path("/work-orders/{id}")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
public class WorkOrderCommandResource {
    private final ReleaseWorkOrder releaseWorkOrder;
    private final CancelWorkOrder cancelWorkOrder;
    private final CloseWorkOrder closeWorkOrder;
    private final IdentifyElder identifyElder;
    private final RequestAmbulance requestAmbulance;
    private final Caller caller;

    /** Acts for the caller. */
    public WorkOrderCommandResource(
            ReleaseWorkOrder releaseWorkOrder,
            CancelWorkOrder cancelWorkOrder,
            CloseWorkOrder closeWorkOrder,
            IdentifyElder identifyElder,
            RequestAmbulance requestAmbulance,
            Caller caller) {
        this.releaseWorkOrder = releaseWorkOrder;
        this.cancelWorkOrder = cancelWorkOrder;
        this.closeWorkOrder = closeWorkOrder;
        this.identifyElder = identifyElder;
        this.requestAmbulance = requestAmbulance;
        this.caller = caller;
    }

    /**
     * Why an order ends without a visit.
     *
     * @param reason reason code, e.g. FALSE_ALARM or ELDER_CANCELLED
     */
    public record CancellationRequest(
            @NotBlank @Size(max = 200) String reason) {}

    /**
     * What the call after the visit found.
     *
     * @param outcome outcome code, e.g. SATISFIED
     * @param note words of the operator
     */
    public record FollowUpRequest(
            @NotBlank @Size(max = 64) String outcome,
            @Nullable @Size(max = 500) String note) {}

    /**
     * Whom the order is for.
     *
     * @param elderId the elder
     */
    public record ElderRequest(@NotNull UUID elderId) {}

    /**
     * Why an ambulance is needed.
     *
     * @param reason reason code or words, e.g. UNCONSCIOUS
     */
    public record AmbulanceRequest(
            @NotBlank @Size(max = 200) String reason) {}

    /**
     * An ambulance is asked for.
     *
     * @param workOrderId the order
     * @param repeated true when it already was
     */
    public record AmbulanceView(UUID workOrderId, boolean repeated) {}

    /**
     * Where the order stands now.
     *
     * @param workOrderId the order
     * @param state its state
     */
    public record StateView(UUID workOrderId, String state) {}

    /** The seat confirms: offers go out now. 200, or 409 when nothing waits. */
    @POST
    @Path("/release")
    @Cancellable(false)
    @Operation(summary = "Send offers now")
    public Uni<Response> release(@PathParam("id") UUID id) {
        return releaseWorkOrder
                .handle(new WorkOrderId(id), Scopes.viewer(caller))
                .map(release -> switch (release) {
                    case Releasing.Release.Released done ->
                        Response.ok(new StateView(id, "RELEASED")).build();
                    case Releasing.Release.NotWaiting other -> conflict("Not waiting for release", other.state());
                });
    }

    /** Cancels before the check-in; the worker is told. 200, also when repeated, or 409. */
    @POST
    @Path("/cancellation")
    @Cancellable(false)
    @Operation(summary = "Cancel with a reason")
    public Uni<Response> cancel(@PathParam("id") UUID id, @NotNull @Valid CancellationRequest request) {
        return cancelWorkOrder
                .handle(new WorkOrderId(id), request.reason(), Scopes.viewer(caller))
                .map(cancellation -> switch (cancellation) {
                    case Ending.Cancellation.Cancelled done ->
                        Response.ok(new StateView(id, OrderState.CANCELLED.name()))
                                .build();
                    case Ending.Cancellation.VisitUnderWay busy ->
                        Problem.conflict("Visit under way", "服务人员已签到,请在服务结束后处理").response();
                    case Ending.Cancellation.TooLate late -> conflict("Order has ended", late.state());
                });
    }

    /** The follow-up closes a completed order. 200, also when repeated, or 409. */
    @POST
    @Path("/follow-up")
    @Cancellable(false)
    @Operation(summary = "Close a completed order with the outcome of the follow-up")
    public Uni<Response> followUp(@PathParam("id") UUID id, @NotNull @Valid FollowUpRequest request) {
        return closeWorkOrder
                .handle(new WorkOrderId(id), request.outcome(), request.note(), Scopes.viewer(caller))
                .map(followUp -> switch (followUp) {
                    case Ending.FollowUp.Closed done ->
                        Response.ok(new StateView(id, OrderState.CLOSED.name())).build();
                    case Ending.FollowUp.NotCompleted other -> conflict("Order not completed", other.state());
                });
    }

    /** Tells whom the order is for; offers go out to that home. 200, 409 or 422. */
    @PUT
    @Path("/elder")
    @Cancellable(false)
    @Operation(summary = "Set the elder of an incident from an unknown caller")
    public Uni<Response> identify(@PathParam("id") UUID id, @NotNull @Valid ElderRequest request) {
        return identifyElder
                .handle(new WorkOrderId(id), new ElderId(request.elderId()), Scopes.viewer(caller))
                .map(outcome -> switch (outcome) {
                    case IdentifyElder.Outcome.Decided decided -> answer(id, decided.identification());
                    case IdentifyElder.Outcome.UnknownElder none ->
                        Problem.unprocessable("Unknown elder", "没有这位老人的档案,或者不在您的管辖范围内")
                                .response();
                    case IdentifyElder.Outcome.HouseholdHasIncident other ->
                        Problem.conflict("Household has an open incident", "该家庭已有进行中的求助工单,请将本单作为重复单取消")
                                .response();
                });
    }

    /** Asks for an ambulance (120) beside whoever is sought or on the way. 200, also when repeated, or 409. */
    @POST
    @Path("/ambulance")
    @Cancellable(false)
    @Operation(summary = "Ask for an ambulance (120)")
    public Uni<Response> ambulance(@PathParam("id") UUID id, @NotNull @Valid AmbulanceRequest request) {
        return requestAmbulance
                .handle(new WorkOrderId(id), request.reason(), Scopes.viewer(caller))
                .map(outcome -> switch (outcome) {
                    case Escalating.AmbulanceCall.Requested done ->
                        Response.ok(new AmbulanceView(id, done.repeated())).build();
                    case Escalating.AmbulanceCall.Ended ended -> conflict("Order has ended", ended.state());
                });
    }

    private static Response answer(UUID id, Releasing.Identification identification) {
        return switch (identification) {
            case Releasing.Identification.Identified done ->
                Response.ok(new StateView(id, "IDENTIFIED")).build();
            case Releasing.Identification.AlreadyAssigned bound ->
                Problem.conflict("Already assigned", "已有服务人员前往另一地址,请先取消后重新派单").response();
            case Releasing.Identification.Ended ended -> conflict("Order has ended", ended.state());
        };
    }

    private static Response conflict(String title, OrderState state) {
        return Problem.conflict(title, "工单当前状态为:" + OrderStates.inChinese(state))
                .response();
    }
}
