package city.careline.provider.adapter.rest;

import city.careline.provider.application.CapItem;
import city.careline.provider.application.Catalogue;
import city.careline.provider.application.DefineItem;
import city.careline.provider.application.PriceItem;
import city.careline.provider.domain.catalogue.Capping;
import city.careline.provider.domain.catalogue.Category;
import city.careline.provider.domain.catalogue.Pricing;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Roles;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The service catalogue: categories, items, prices. */
@Path("/")
@Tag(name = "catalogue")
public class CatalogueResource {
    private final DefineItem define;
    private final PriceItem price;
    private final CapItem cap;
    private final Catalogue catalogue;

    CatalogueResource(DefineItem define, PriceItem price, CapItem cap, Catalogue catalogue) {
        this.define = define;
        this.price = price;
        this.cap = cap;
        this.catalogue = catalogue;
    }

    /** The categories of the city plans. */
    @GET
    @Path("categories")
    @Operation(summary = "Categories of the catalogue")
    @Authenticated
    public Uni<List<Category>> categories() {
        return catalogue.categories();
    }

    /** All items with their prices, by code; those of one category when it is named. */
    @GET
    @Path("items")
    @Operation(summary = "Items with their prices")
    @Authenticated
    public Uni<List<ItemView>> list(
            @QueryParam("category") @Nullable @Pattern(regexp = Formats.CODE) String category,
            @QueryParam("after") @DefaultValue("") @Size(max = 40) String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return catalogue
                .list()
                .map(items -> items.stream()
                        .filter(item -> category == null || item.category().equals(category))
                        .filter(item -> item.code().compareTo(after) > 0)
                        .limit(limit)
                        .map(ItemView::of)
                        .toList());
    }

    /** One item with its prices. */
    @GET
    @Path("items/{code}")
    @Operation(summary = "One item")
    @Authenticated
    public Uni<ItemView> get(@PathParam("code") String code) {
        return catalogue.find(code).map(found -> ItemView.of(found.orElseThrow(Refusals::noSuchItem)));
    }

    /** Puts an item into the catalogue; 409 when the code is taken. */
    @POST
    @Path("items")
    @Operation(summary = "Put an item into the catalogue")
    @RolesAllowed(Roles.ADMIN)
    @Cancellable(false)
    public Uni<RestResponse<ItemView>> define(@NotNull @Valid ItemBody body) {
        return define.handle(body.toItem()).map(outcome -> switch (outcome) {
            case DefineItem.Outcome.Defined done ->
                RestResponse.status(RestResponse.Status.CREATED, ItemView.of(done.item()));
            case DefineItem.Outcome.CodeTaken taken ->
                throw Problem.conflict("Item code taken", "该项目代码已被使用").exception();
            case DefineItem.Outcome.UnknownCategory unknown ->
                throw Problem.badField("category", "UnknownCategory", "没有这个服务类别")
                        .exception();
        });
    }

    /** Sets a price from an instant on; an open price before it ends there, any other overlap is refused with 409. */
    @POST
    @Path("items/{code}/prices")
    @Operation(summary = "Set an item's price")
    @RolesAllowed({Roles.ADMIN, Roles.CITY})
    @Cancellable(false)
    public Uni<RestResponse<ItemView>> price(@PathParam("code") String code, @NotNull @Valid PriceBody body) {
        return price.handle(code, body.toPrice()).map(outcome -> switch (outcome) {
            case PriceItem.Outcome.Answered answered -> priced(answered.pricing());
            case PriceItem.Outcome.UnknownItem unknown -> throw Refusals.noSuchItem();
            case PriceItem.Outcome.UnknownProvider unknown ->
                throw Problem.badField("providerId", "UnknownProvider", "没有这个服务商")
                        .exception();
        });
    }

    /** Sets the highest price that public money pays; an open one before it ends there, other overlaps are 409. */
    @POST
    @Path("items/{code}/ceilings")
    @Operation(summary = "Set an item's ceiling for a region")
    @RolesAllowed({Roles.ADMIN, Roles.CITY})
    @Cancellable(false)
    public Uni<RestResponse<ItemView>> cap(@PathParam("code") String code, @NotNull @Valid CeilingBody body) {
        return cap.handle(code, body.toCeiling()).map(capping -> switch (capping.orElseThrow(Refusals::noSuchItem)) {
            case Capping.Capped done -> RestResponse.status(RestResponse.Status.CREATED, ItemView.of(done.item()));
            case Capping.Overlapping overlap -> throw Refusals.ceilingsOverlap(overlap.other());
            case Capping.RewritesThePast past -> throw Refusals.ceilingInThePast(past.other());
        });
    }

    private static RestResponse<ItemView> priced(Pricing pricing) {
        return switch (pricing) {
            case Pricing.Priced done -> RestResponse.status(RestResponse.Status.CREATED, ItemView.of(done.item()));
            case Pricing.Overlapping overlap -> throw Refusals.pricesOverlap(overlap.other());
            case Pricing.RewritesThePast past -> throw Refusals.rewritesThePast(past.other());
        };
    }
}
