package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.ReadEmergencyCard;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Name, address and contacts of those an order is for; every reading is logged. */
@Path("/work-orders/{id}/emergency-card")
@RolesAllowed({Roles.OPERATOR, Roles.WORKER})
public class EmergencyCardResource {
    private final ReadEmergencyCard readEmergencyCard;
    private final ObjectMapper mapper;
    private final Caller caller;

    /** Reads for the caller. */
    public EmergencyCardResource(ReadEmergencyCard readEmergencyCard, ObjectMapper mapper, Caller caller) {
        this.readEmergencyCard = readEmergencyCard;
        this.mapper = mapper;
        this.caller = caller;
    }

    /**
     * The cards.
     *
     * @param workOrderId the order
     * @param cards one for each elder it may be for
     */
    public record CardsView(UUID workOrderId, List<CardView> cards) {
        /** Keeps its own copy. */
        public CardsView {
            cards = List.copyOf(cards);
        }
    }

    /**
     * The card of one elder.
     *
     * @param elderId the elder
     * @param card name, phone, address, doorNote, contacts and diagnosis as elder-profile-service wrote them
     */
    public record CardView(UUID elderId, JsonNode card) {}

    /** The cards; 403 for a worker without a live assignment and for an order that is over. */
    @GET
    @Operation(summary = "Read the emergency card (logged)")
    public Uni<Response> read(@PathParam("id") UUID id) {
        return readEmergencyCard
                .handle(new WorkOrderId(id), Scopes.viewer(caller))
                .map(reading -> switch (reading) {
                    case ReadEmergencyCard.Reading.Opened opened ->
                        Response.ok(new CardsView(id, views(opened.cards())))
                                .header("Cache-Control", "no-store")
                                .build();
                    case ReadEmergencyCard.Reading.NotAllowed no ->
                        Problem.forbidden("只有接单人员在服务期间,或坐席在工单办结前,可以查看紧急信息卡").response();
                });
    }

    private List<CardView> views(Map<UUID, String> cards) {
        return cards.entrySet().stream()
                .map(entry -> new CardView(entry.getKey(), json(entry.getValue())))
                .toList();
    }

    private JsonNode json(String card) {
        try {
            return mapper.readTree(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an emergency card is not JSON");
        }
    }
}
