package city.careline.elder.adapter.rest;

import city.careline.elder.application.AddContact;
import city.careline.elder.application.CertifyGroup;
import city.careline.elder.application.ChangeLifeStatus;
import city.careline.elder.application.EndGroup;
import city.careline.elder.application.RemoveContact;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Contact;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.GroupMembership;
import city.careline.elder.domain.elder.LifeState;
import city.careline.elder.domain.elder.LifeStatus;
import city.careline.runtime.security.Roles;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Parts of an elder's record that change on their own: life status, groups, contacts. */
@Path("/elders/{id}")
public class ElderPartsResource {
    private final ChangeLifeStatus changeLifeStatus;
    private final CertifyGroup certifyGroup;
    private final EndGroup endGroup;
    private final AddContact addContact;
    private final RemoveContact removeContact;
    private final Requesters requesters;

    /** Serves the register. */
    public ElderPartsResource(
            ChangeLifeStatus changeLifeStatus,
            CertifyGroup certifyGroup,
            EndGroup endGroup,
            AddContact addContact,
            RemoveContact removeContact,
            Requesters requesters) {
        this.changeLifeStatus = changeLifeStatus;
        this.certifyGroup = certifyGroup;
        this.endGroup = endGroup;
        this.addContact = addContact;
        this.removeContact = removeContact;
        this.requesters = requesters;
    }

    /**
     * A life status.
     *
     * @param status LIVING, MOVED_AWAY or DECEASED
     * @param since first day of it, not after today
     */
    public record LifeRequest(
            @NotNull LifeStatus status, @NotNull LocalDate since) {}

    /**
     * The end of a membership.
     *
     * @param to first day no longer a member, absent to lift the end
     */
    public record EndRequest(@Nullable LocalDate to) {}

    /**
     * What an elder's record is after a change.
     *
     * @param elderId the elder
     * @param householdId the household lived in now
     * @param version grows with every change
     * @param groupId the new membership, when one was added; absent for 高龄, which is automatic
     * @param contactId the new contact, when one was added
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changed(
            UUID elderId,
            UUID householdId,
            long version,
            @Nullable UUID groupId,
            @Nullable UUID contactId) {
        static Changed of(Elder elder) {
            return of(elder, null, null);
        }

        static Changed of(Elder elder, @Nullable UUID groupId, @Nullable UUID contactId) {
            return new Changed(elder.id().value(), elder.household().value(), elder.version(), groupId, contactId);
        }
    }

    /** Notes that the elder died, moved away or is back; a mistaken notice is corrected the same way. */
    @PUT
    @Path("/life-status")
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Change the life status")
    public Uni<Changed> lifeStatus(@PathParam("id") UUID id, @NotNull @Valid LifeRequest request) {
        return changeLifeStatus
                .handle(new ElderId(id), new LifeState(request.status(), request.since()), requesters.current())
                .map(outcome -> Changed.of(Answers.of(outcome)));
    }

    /** Certifies a membership for a period: 201; 409 when it overlaps one of the same group. */
    @POST
    @Path("/groups")
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Certify membership of a special group")
    public Uni<RestResponse<Changed>> addGroup(@PathParam("id") UUID id, @NotNull @Valid GroupRequest request) {
        GroupMembership group = request.toGroup();
        return certifyGroup
                .handle(new ElderId(id), group, requesters.current())
                .map(Answers::of)
                .map(elder -> created(Changed.of(elder, elder.groups().contains(group) ? group.id() : null, null)));
    }

    /** Sets or lifts the end of a membership. */
    @PUT
    @Path("/groups/{groupId}")
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "End a membership, or lift its end")
    public Uni<Changed> endGroup(
            @PathParam("id") UUID id, @PathParam("groupId") UUID groupId, @NotNull @Valid EndRequest request) {
        return endGroup.handle(new ElderId(id), groupId, request.to(), requesters.current())
                .map(outcome -> Changed.of(Answers.of(outcome)));
    }

    /** Adds somebody to call: 201. */
    @POST
    @Path("/contacts")
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.OPERATOR, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Add a contact")
    public Uni<RestResponse<Changed>> addContact(@PathParam("id") UUID id, @NotNull @Valid ContactRequest request) {
        Contact contact = Answers.of(
                request.toContact().map(Outcome::done).orElseGet(() -> Outcome.refused(Refusal.CONTACT_PHONE_INVALID)));
        return addContact
                .handle(new ElderId(id), contact, requesters.current())
                .map(outcome -> created(Changed.of(Answers.of(outcome), null, contact.id())));
    }

    /** Takes a contact off the list. */
    @DELETE
    @Path("/contacts/{contactId}")
    @RolesAllowed({Roles.COMMUNITY, Roles.COUNTY, Roles.OPERATOR, Roles.ADMIN})
    @Cancellable(false)
    @Operation(summary = "Remove a contact")
    public Uni<Changed> removeContact(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId) {
        return removeContact
                .handle(new ElderId(id), contactId, requesters.current())
                .map(outcome -> Changed.of(Answers.of(outcome)));
    }

    private static RestResponse<Changed> created(Changed changed) {
        return RestResponse.status(RestResponse.Status.CREATED, changed);
    }
}
