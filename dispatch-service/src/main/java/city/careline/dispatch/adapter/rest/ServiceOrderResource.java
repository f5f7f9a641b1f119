package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.PlaceServiceOrder;
import city.careline.dispatch.application.PlaceServiceOrder.Placement;
import city.careline.dispatch.domain.ElderId;
import city.careline.runtime.event.Ids;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Orders from the catalogue, placed at a seat. */
@Path("/service-orders")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
public class ServiceOrderResource {
    private final PlaceServiceOrder placeServiceOrder;
    private final Caller caller;

    /** Places orders for the caller. */
    public ServiceOrderResource(PlaceServiceOrder placeServiceOrder, Caller caller) {
        this.placeServiceOrder = placeServiceOrder;
        this.caller = caller;
    }

    /**
     * What is ordered.
     *
     * @param elderId for whom
     * @param itemCode catalogue item
     * @param minutes how long
     * @param scheduledAt when, absent for as soon as possible
     * @param callId the call it is ordered in; its origin becomes the order's
     */
    public record ServiceOrderRequest(
            @NotNull UUID elderId,
            @NotBlank @Size(max = 64) String itemCode,
            @NotNull @Min(1) @Max(1440) Integer minutes,
            @Nullable Instant scheduledAt,
            @Nullable UUID callId) {}

    /**
     * The order that was placed.
     *
     * @param workOrderId the order
     */
    public record PlacedView(UUID workOrderId) {}

    /** Places an order; the hold is asked for by event. 201, or 403, 409 or 422 with the reason. */
    @POST
    @Cancellable(false)
    @Operation(summary = "Place a service order")
    public Uni<Response> place(@NotNull @Valid ServiceOrderRequest request) {
        var wish = new PlaceServiceOrder.Wish(
                new ElderId(request.elderId()),
                request.itemCode(),
                request.minutes(),
                request.scheduledAt(),
                request.callId(),
                originOfRequest());
        return placeServiceOrder.handle(wish, Scopes.viewer(caller)).map(ServiceOrderResource::answer);
    }

    static Response answer(Placement placement) {
        return switch (placement) {
            case Placement.Placed placed ->
                Response.status(Response.Status.CREATED)
                        .entity(new PlacedView(placed.id().value()))
                        .build();
            case Placement.UnknownElder none ->
                Problem.unprocessable("Unknown elder", "没有这位老人的档案").response();
            case Placement.OutsideScope far -> Problem.forbidden("该老人不在您的管辖范围内").response();
            case Placement.NotServed gone ->
                Problem.conflict("Elder not served", "该老人已去世或迁出,不能下单").response();
            case Placement.UnknownItem none ->
                Problem.unprocessable("Unknown item", "服务目录中没有可以预订的这个项目").response();
            case Placement.MinutesOutOfRange range ->
                Problem.unprocessable("Minutes out of range", "该项目时长应在 " + range.min() + " 至 " + range.max() + " 分钟之间")
                        .response();
            case Placement.InThePast past ->
                Problem.unprocessable("Scheduled in the past", "预约时间已过").response();
        };
    }

    private static String originOfRequest() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : Ids.nextOrigin();
    }
}
