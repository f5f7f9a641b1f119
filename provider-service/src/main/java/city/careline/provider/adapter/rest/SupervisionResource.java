package city.careline.provider.adapter.rest;

import city.careline.provider.application.FilePapers;
import city.careline.provider.application.OrderRectification;
import city.careline.provider.application.RateProvider;
import city.careline.provider.application.Ratings;
import city.careline.provider.application.RestrictProvider;
import city.careline.provider.application.SignContract;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.Contracting;
import city.careline.provider.domain.supervision.Ordering;
import city.careline.provider.domain.supervision.Restricting;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** What supervision keeps about providers: papers, public contracts, restrictions, rectification orders, ratings. */
@Path("/")
@Tag(name = "supervision")
public class SupervisionResource {
    private final FilePapers filePapers;
    private final SignContract sign;
    private final RestrictProvider restrict;
    private final OrderRectification order;
    private final RateProvider rate;
    private final Ratings ratings;
    private final Access access;

    SupervisionResource(
            FilePapers filePapers,
            SignContract sign,
            RestrictProvider restrict,
            OrderRectification order,
            RateProvider rate,
            Ratings ratings,
            Access access) {
        this.filePapers = filePapers;
        this.sign = sign;
        this.restrict = restrict;
        this.order = order;
        this.rate = rate;
        this.ratings = ratings;
        this.access = access;
    }

    /** Everything on file, ended entries included, with who decided what and why. */
    @GET
    @Path("providers/{id}/dossier")
    @Operation(summary = "A provider's papers, contracts, restrictions, rectification orders and latest rating")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.ADMIN, Roles.AUDITOR, Roles.PROVIDER})
    public Uni<DossierView> dossier(@PathParam("id") UUID id) {
        return access.visible(new ProviderId(id)).map(provider -> DossierView.of(provider.dossier()));
    }

    /** Puts on file until when licence and insurance are good. */
    @PUT
    @Path("providers/{id}/papers")
    @Operation(summary = "File a provider's licence and insurance")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<DossierView> papers(@PathParam("id") UUID id, @NotNull @Valid PapersBody body) {
        var provider = new ProviderId(id);
        return access.managed(provider)
                .chain(() -> filePapers.handle(provider, body.toPapers()))
                .map(found -> DossierView.of(
                        found.orElseThrow(Refusals::noSuchProvider).dossier()));
    }

    /** Puts a public contract on file; 409 when another covers the same, or for a blacklisted provider. */
    @POST
    @Path("providers/{id}/public-contracts")
    @Operation(summary = "Put a contract for publicly paid services on file")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<RestResponse<DossierView.ContractView>> sign(
            @PathParam("id") UUID id, @NotNull @Valid ContractBody body) {
        var provider = new ProviderId(id);
        return access.managed(provider)
                .chain(() -> sign.handle(provider, body.toTerms(), access.actor()))
                .map(done -> switch (done.orElseThrow(Refusals::noSuchProvider)) {
                    case SignContract.Outcome.Answered answered -> signed(answered.contracting());
                    case SignContract.Outcome.UnknownItems items -> throw SupervisionRefusals.unknownItems(items);
                    case SignContract.Outcome.ProviderLeft left -> throw Refusals.providerLeft();
                });
    }

    private static RestResponse<DossierView.ContractView> signed(Contracting contracting) {
        if (contracting instanceof Contracting.Signed done) {
            return RestResponse.status(RestResponse.Status.CREATED, DossierView.ContractView.of(done.contract()));
        }
        throw SupervisionRefusals.unsigned(contracting);
    }

    /** Forbids work, or work for public money, from now or later on. */
    @POST
    @Path("providers/{id}/restrictions")
    @Operation(summary = "Lay a sanction, a risk hold or an entry of the list of serious breaches of trust")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<RestResponse<DossierView.RestrictionView>> restrict(
            @PathParam("id") UUID id, @NotNull @Valid RestrictionBody body) {
        var provider = new ProviderId(id);
        return access.managed(provider)
                .chain(() -> restrict.handle(provider, body.toTerms(), access.actor()))
                .map(done -> switch (done.orElseThrow(Refusals::noSuchProvider)) {
                    case Restricting.Laid laid ->
                        RestResponse.status(
                                RestResponse.Status.CREATED, DossierView.RestrictionView.of(laid.restriction()));
                    case Restricting.InThePast past -> throw SupervisionRefusals.restrictionInThePast();
                    case Restricting.NeverHolds never -> throw SupervisionRefusals.restrictionNeverHolds();
                });
    }

    /** Orders something to be put right; from the deadline on the provider is suspended. */
    @POST
    @Path("providers/{id}/rectifications")
    @Operation(summary = "Order a rectification by a deadline")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<RestResponse<DossierView.RectificationView>> order(
            @PathParam("id") UUID id, @NotNull @Valid RectificationBody body) {
        var provider = new ProviderId(id);
        return access.managed(provider)
                .chain(() -> order.handle(provider, body.toTerms(), access.actor()))
                .map(done -> switch (done.orElseThrow(Refusals::noSuchProvider)) {
                    case Ordering.Ordered ordered ->
                        RestResponse.status(
                                RestResponse.Status.CREATED, DossierView.RectificationView.of(ordered.rectification()));
                    case Ordering.DeadlinePassed passed -> throw SupervisionRefusals.deadlinePassed();
                    case Ordering.ProviderLeft left -> throw Refusals.providerLeft();
                });
    }

    /** Gives an evaluation; earlier ones are kept. */
    @PUT
    @Path("providers/{id}/rating")
    @Operation(summary = "Rate a provider")
    @RolesAllowed({Roles.COUNTY, Roles.CITY})
    @Cancellable(false)
    public Uni<@Nullable RatingView> rate(@PathParam("id") UUID id, @NotNull @Valid RatingBody body) {
        var provider = new ProviderId(id);
        return access.managed(provider)
                .chain(() -> rate.handle(provider, body.toFinding(), access.actor()))
                .map(rated -> RatingView.of(
                        rated.orElseThrow(Refusals::noSuchProvider).dossier().rating()));
    }

    /** Every evaluation, oldest first. */
    @GET
    @Path("providers/{id}/ratings")
    @Operation(summary = "A provider's ratings")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.ADMIN, Roles.AUDITOR, Roles.PROVIDER})
    public Uni<List<RatingView>> ratings(@PathParam("id") UUID id) {
        return access.visible(new ProviderId(id)).chain(() -> ratings.list(id)).map(RatingView::all);
    }
}
