package city.careline.provider.adapter.rest;

import city.careline.provider.application.ApplyAsProvider;
import city.careline.provider.application.ChangeParticulars;
import city.careline.provider.application.MoveProvider;
import city.careline.provider.application.OpenSite;
import city.careline.provider.application.ProviderFilter;
import city.careline.provider.application.Providers;
import city.careline.provider.domain.admission.Move;
import city.careline.provider.domain.admission.Particulars;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Restatement;
import city.careline.provider.domain.admission.Site;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.place.Region;
import city.careline.runtime.event.Ids;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** The register of providers: application, admission, exit, sites. */
@Path("/")
@Tag(name = "providers")
public class ProviderResource {
    private final ApplyAsProvider apply;
    private final MoveProvider move;
    private final OpenSite openSite;
    private final ChangeParticulars changeParticulars;
    private final Providers providers;
    private final Access access;
    private final AdmissionMetrics metrics;
    private final InstantSource clock;

    ProviderResource(
            ApplyAsProvider apply,
            MoveProvider move,
            OpenSite openSite,
            ChangeParticulars changeParticulars,
            Providers providers,
            Access access,
            AdmissionMetrics metrics,
            InstantSource clock) {
        this.apply = apply;
        this.move = move;
        this.openSite = openSite;
        this.changeParticulars = changeParticulars;
        this.providers = providers;
        this.access = access;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Puts an application on the register; a provider's desk may apply for itself. 409 when it is there already. */
    @POST
    @Path("providers")
    @Operation(summary = "Apply for joining the hotline")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN, Roles.PROVIDER})
    @Cancellable(false)
    public Uni<RestResponse<ProviderView>> apply(@NotNull @Valid ParticularsBody body) {
        Particulars particulars = body.toParticulars();
        access.requireRegions(particulars.serviceRegions());
        return apply.handle(access.applicant(Ids.next()), particulars, body.toPapers(), access.actor())
                .map(applied -> RestResponse.status(
                        RestResponse.Status.CREATED,
                        view(applied.orElseThrow(() -> Problem.conflict("Provider on register", "该统一社会信用代码或服务商已登记")
                                .exception()))));
    }

    /** Brings a provider to another stage; 409 with the legal moves when the life cycle has no such move. */
    @PUT
    @Path("providers/{id}/state")
    @Operation(summary = "Admit, suspend or let go a provider")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<ProviderView> move(@PathParam("id") UUID id, @NotNull @Valid StageBody body) {
        var provider = new ProviderId(id);
        return access.managed(provider)
                .chain(() -> move.handle(provider, body.state(), body.reason(), access.actor()))
                .map(moved -> switch (moved.orElseThrow(Refusals::noSuchProvider)) {
                    case Move.Moved done -> {
                        metrics.moved(done.provider());
                        yield view(done.provider());
                    }
                    case Move.AlreadyThere same -> view(same.provider());
                    case Move.Illegal illegal -> throw Refusals.illegalMove(illegal);
                    case Move.PapersLacking lacking -> throw Refusals.papersLacking(lacking.papers());
                    case Move.Unrectified unrectified -> throw Refusals.unrectified(unrectified.order());
                });
    }

    /** Changes name, regions and the desk's phone; 409 when a public contract would lie outside the regions. */
    @PUT
    @Path("providers/{id}")
    @Operation(summary = "Change a provider's name, regions and phone")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<ProviderView> change(@PathParam("id") UUID id, @NotNull @Valid RestatementBody body) {
        var provider = new ProviderId(id);
        access.requireRegions(body.regions());
        return access.managed(provider)
                .chain(() -> changeParticulars.handle(provider, body.name(), body.regions(), body.phone()))
                .map(done -> switch (done.orElseThrow(Refusals::noSuchProvider)) {
                    case Restatement.Restated restated -> view(restated.provider());
                    case Restatement.ProviderLeft left -> throw Refusals.providerLeft();
                    case Restatement.ContractOutside outside -> throw SupervisionRefusals.contractOutside(outside);
                });
    }

    /** One provider. */
    @GET
    @Path("providers/{id}")
    @Operation(summary = "One provider with its sites")
    @RolesAllowed({
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.COMMUNITY,
        Roles.COUNTY,
        Roles.CITY,
        Roles.ADMIN,
        Roles.FINANCE,
        Roles.AUDITOR,
        Roles.PROVIDER,
        Roles.WORKER,
        Roles.SERVICE
    })
    public Uni<ProviderView> get(@PathParam("id") UUID id) {
        return access.visible(new ProviderId(id)).map(this::view);
    }

    /** Providers in the caller's region by id; the next page begins after the last one's id. */
    @GET
    @Path("providers")
    @Operation(summary = "Providers of a region, at a stage")
    @RolesAllowed({
        Roles.OPERATOR,
        Roles.SUPERVISOR,
        Roles.COMMUNITY,
        Roles.COUNTY,
        Roles.CITY,
        Roles.ADMIN,
        Roles.FINANCE,
        Roles.AUDITOR,
        Roles.PROVIDER,
        Roles.SERVICE
    })
    public Uni<List<ProviderView>> list(
            @QueryParam("region") @Nullable @Pattern(regexp = Formats.REGION) String region,
            @QueryParam("state") @Nullable Stage state,
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Optional<ProviderId> bound = access.bound();
        if (bound.isPresent()) {
            return providers
                    .find(bound.get())
                    .map(own -> own.stream().map(this::view).toList());
        }
        return providers
                .list(new ProviderFilter(
                        access.scope(),
                        region == null ? null : new Region(region),
                        state,
                        after == null ? null : new ProviderId(after),
                        limit))
                .map(found -> found.stream().map(this::view).toList());
    }

    /** Every stage a provider went through, with reason and actor, oldest first. */
    @GET
    @Path("providers/{id}/history")
    @Operation(summary = "A provider's way from application to exit")
    @RolesAllowed({Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.ADMIN, Roles.AUDITOR, Roles.PROVIDER})
    public Uni<List<TransitionView>> history(@PathParam("id") UUID id) {
        var provider = new ProviderId(id);
        return access.visible(provider)
                .chain(() -> providers.history(provider))
                .map(entries -> entries.stream().map(TransitionView::of).toList());
    }

    /** Gives a provider one more site. */
    @POST
    @Path("providers/{id}/sites")
    @Operation(summary = "Open a site")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN, Roles.PROVIDER})
    @Cancellable(false)
    public Uni<RestResponse<SiteView>> openSite(@PathParam("id") UUID id, @NotNull @Valid SiteBody body) {
        var provider = new ProviderId(id);
        Site site = body.toSite();
        return access.managed(provider)
                .chain(() -> openSite.handle(provider, site))
                .map(opened -> switch (opened.orElseThrow(Refusals::noSuchProvider)) {
                    case OpenSite.Outcome.Opened done ->
                        RestResponse.status(RestResponse.Status.CREATED, SiteView.of(done.site()));
                    case OpenSite.Outcome.ProviderLeft left -> throw Refusals.providerLeft();
                });
    }

    private ProviderView view(Provider provider) {
        return ProviderView.of(provider, access.readsClear(), clock.instant());
    }
}
