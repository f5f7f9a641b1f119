package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.PlaceServiceOrder;
import city.careline.dispatch.application.QuoteVisit;
import city.careline.dispatch.application.QuoteVisit.Quote;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What a seat can tell a caller before an item is ordered: how near, how soon, for how much. */
@Path("/quotes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR})
public class QuoteResource {
    private final QuoteVisit quoteVisit;
    private final Caller caller;

    /** Quotes for the caller. */
    public QuoteResource(QuoteVisit quoteVisit, Caller caller) {
        this.quoteVisit = quoteVisit;
        this.caller = caller;
    }

    /**
     * A quote; it names a provider but no person, and binds nobody.
     *
     * @param available true when somebody could come
     * @param providerId whose worker
     * @param travelMinutes minutes on the way, begun ones counted
     * @param roadMeters metres on the way
     * @param basis ESTIMATE or ROAD
     * @param arrivalAt when somebody would be there
     * @param priceFen price of the visit in fen, absent where the catalogue has none
     * @param publicMoney true when public money may pay, as far as item, contract and price go; the quota is billing's
     * @param rejections why nobody could come: reason to how many
     * @param reasons the same with the reasons in Chinese
     */
    public record QuoteView(
            boolean available,
            @Nullable UUID providerId,
            @Nullable Integer travelMinutes,
            @Nullable Integer roadMeters,
            Travel.@Nullable Basis basis,
            @Nullable Instant arrivalAt,
            @Nullable Long priceFen,
            @Nullable Boolean publicMoney,
            Map<String, Integer> rejections,
            Map<String, Integer> reasons) {
        /** Keeps its own copies. */
        public QuoteView {
            rejections = Map.copyOf(rejections);
            reasons = Map.copyOf(reasons);
        }
    }

    /**
     * The nearest who could come, as an order would be decided now; 403, 409 or 422 where an order would be refused.
     *
     * @param at when the visit is wanted, e.g. 2026-11-02T02:00:00Z, absent for as soon as possible
     */
    @GET
    @Operation(summary = "Who could come, how soon and for how much")
    public Uni<Response> quote(
            @QueryParam("elderId") @NotNull UUID elderId,
            @QueryParam("itemCode") @NotBlank @Size(max = 64) String itemCode,
            @QueryParam("minutes") @NotNull @Min(1) @Max(1440) Integer minutes,
            @QueryParam("at") @Nullable String at) {
        var wish = new PlaceServiceOrder.Wish(new ElderId(elderId), itemCode, minutes, instant(at), null, "");
        return quoteVisit.handle(wish, Scopes.viewer(caller)).map(QuoteResource::answer);
    }

    private static Response answer(Quote quote) {
        return switch (quote) {
            case Quote.Refused refused -> ServiceOrderResource.answer(refused.why());
            case Quote.Nobody nobody -> Response.ok(nobody(nobody.rejections())).build();
            case Quote.Offered one ->
                Response.ok(new QuoteView(
                                true,
                                one.providerId().value(),
                                DecisionWords.minutes(one.travel()),
                                one.travel().meters(),
                                one.travel().basis(),
                                one.arrivalAt(),
                                one.priceFen(),
                                one.publicMoney(),
                                Map.of(),
                                Map.of()))
                        .build();
        };
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badField("at", "Instant", "时间格式应为 2026-11-02T02:00:00Z")
                    .exception();
        }
    }

    private static QuoteView nobody(Map<String, Integer> why) {
        Map<String, Integer> reasons = why.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> DecisionWords.reason(Rejection.valueOf(entry.getKey())), Map.Entry::getValue));
        return new QuoteView(false, null, null, null, null, null, null, null, why, reasons);
    }
}
