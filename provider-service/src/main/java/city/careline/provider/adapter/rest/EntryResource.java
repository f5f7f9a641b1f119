package city.careline.provider.adapter.rest;

import city.careline.provider.application.EndEntry;
import city.careline.provider.application.Providers;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.supervision.Ending;
import city.careline.provider.domain.supervision.Entry;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.PublicContract;
import city.careline.provider.domain.supervision.Rectification;
import city.careline.provider.domain.supervision.Restriction;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Ends of contracts, restrictions and rectification orders; each is written once, with who and why. */
@Path("/")
@Tag(name = "supervision")
public class EntryResource {
    private final EndEntry end;
    private final Providers providers;
    private final Access access;

    EntryResource(EndEntry end, Providers providers, Access access) {
        this.end = end;
        this.providers = providers;
        this.access = access;
    }

    /** Ends a contract now; 409 when it is over. */
    @PUT
    @Path("public-contracts/{id}/end")
    @Operation(summary = "End a public contract")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<DossierView.ContractView> endContract(@PathParam("id") UUID id, @NotNull @Valid EndBody body) {
        return ended(PublicContract.class, id, body).map(DossierView.ContractView::of);
    }

    /** Lifts a restriction now; 409 when it is over. */
    @PUT
    @Path("restrictions/{id}/end")
    @Operation(summary = "Lift a restriction")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<DossierView.RestrictionView> lift(@PathParam("id") UUID id, @NotNull @Valid EndBody body) {
        return ended(Restriction.class, id, body).map(DossierView.RestrictionView::of);
    }

    /** Confirms that what was ordered is put right; 409 when that is confirmed already. */
    @PUT
    @Path("rectifications/{id}/completion")
    @Operation(summary = "Confirm a rectification")
    @RolesAllowed({Roles.COUNTY, Roles.CITY, Roles.ADMIN})
    @Cancellable(false)
    public Uni<DossierView.RectificationView> complete(@PathParam("id") UUID id, @NotNull @Valid EndBody body) {
        return ended(Rectification.class, id, body).map(DossierView.RectificationView::of);
    }

    private <E extends Entry> Uni<E> ended(Class<E> kind, UUID id, EndBody body) {
        var entry = new EntryId(id);
        return providers
                .holderOf(entry)
                .map(holder -> holder.orElseThrow(SupervisionRefusals::noSuchEntry))
                .chain(holder -> access.managed(holder).chain(() -> ended(holder, kind, entry, body.reason())));
    }

    private <E extends Entry> Uni<E> ended(ProviderId holder, Class<E> kind, EntryId entry, String reason) {
        return end.handle(holder, kind, entry, reason, access.actor())
                .map(done -> switch (done.orElseThrow(Refusals::noSuchProvider)) {
                    case Ending.Ended over -> kind.cast(over.entry());
                    case Ending.AlreadyOver over -> throw SupervisionRefusals.alreadyOver();
                    case Ending.Unknown unknown -> throw SupervisionRefusals.noSuchEntry();
                });
    }
}
