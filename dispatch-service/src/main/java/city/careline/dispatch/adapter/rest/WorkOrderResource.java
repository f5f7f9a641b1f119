package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.DecisionCards;
import city.careline.dispatch.application.Stories;
import city.careline.dispatch.application.TellStory;
import city.careline.dispatch.application.UnitsOfWork;
import city.careline.dispatch.application.Viewer;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.RegionScope;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Work orders for reading: the list, the whole story, and why these workers or nobody. */
@Path("/work-orders")
@Produces(MediaType.APPLICATION_JSON)
public class WorkOrderResource {
    private static final String OPEN = "OPEN";

    private final UnitsOfWork units;
    private final Stories stories;
    private final TellStory tellStory;
    private final DecisionCards cards;
    private final Caller caller;

    /** Reads for the caller, as far as he may see. */
    public WorkOrderResource(
            UnitsOfWork units, Stories stories, TellStory tellStory, DecisionCards cards, Caller caller) {
        this.units = units;
        this.stories = stories;
        this.tellStory = tellStory;
        this.cards = cards;
        this.caller = caller;
    }

    /** Orders by filter, newest first; {@code state} takes names separated by commas, or OPEN. */
    @GET
    @RolesAllowed({
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.CITY,
        Roles.COUNTY,
        Roles.COMMUNITY,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.PROVIDER,
        Roles.WORKER
    })
    @Operation(summary = "List work orders, newest first")
    public Uni<List<WorkOrderView>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("region") @Nullable @Pattern(regexp = "\\d{12}") String region,
            @QueryParam("origin") @Nullable @Pattern(regexp = "[0-9a-f]{32}") String origin,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Viewer viewer = Scopes.viewer(caller);
        var filter = new Stories.Filter(
                states(state),
                kind == null ? null : parse(Kind.class, "kind", kind),
                region == null ? "" : RegionScope.of(region).prefix(),
                origin,
                viewer,
                after,
                limit);
        return units.run(work -> stories.list(work, filter))
                .map(orders -> orders.stream()
                        .map(order -> WorkOrderView.of(order, !viewer.isBound()))
                        .toList());
    }

    /** The whole story; 404 when there is no such order or it is not the caller's to see. */
    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.CITY,
        Roles.COUNTY,
        Roles.COMMUNITY,
        Roles.AUDITOR,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.PROVIDER,
        Roles.WORKER
    })
    @Operation(summary = "The whole story of a work order with its timeline")
    public Uni<StoryView> get(@PathParam("id") UUID id) {
        Viewer viewer = Scopes.viewer(caller);
        return tellStory.handle(new WorkOrderId(id), viewer).map(story -> StoryView.of(story, !viewer.isBound()));
    }

    /** Every decision, oldest first: a sentence, and every candidate looked at with score or reason. */
    @GET
    @Path("/{id}/decision")
    @RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CITY, Roles.COUNTY, Roles.AUDITOR, Roles.ADMIN})
    @Operation(summary = "Why these workers, or why nobody: the decision card of every wave")
    public Uni<List<DecisionView>> decision(@PathParam("id") UUID id) {
        var orderId = new WorkOrderId(id);
        return tellStory
                .handle(orderId, Scopes.viewer(caller))
                .chain(story -> units.run(work -> cards.list(work, orderId)))
                .map(kept -> kept.stream().map(DecisionView::of).toList());
    }

    private static List<OrderState> states(@Nullable String names) {
        if (names == null || names.isBlank()) {
            return List.of();
        }
        if (names.equalsIgnoreCase(OPEN)) {
            return Arrays.stream(OrderState.values()).filter(OrderState::isOpen).toList();
        }
        return Arrays.stream(names.split(",", -1))
                .map(name -> parse(OrderState.class, "state", name))
                .toList();
    }

    private static <E extends Enum<E>> E parse(Class<E> type, String field, String name) {
        try {
            return Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badField(field, "Enum", "取值不在允许的范围内").exception();
        }
    }
}
