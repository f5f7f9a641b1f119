package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Await;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What dispatch tells about one work order. */
public final class Story {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Session reader;
    private final String workOrderId;

    /** As the reader may see it. */
    public Story(Session reader, String workOrderId) {
        this.reader = reader;
        this.workOrderId = workOrderId;
    }

    /**
     * One offer of the story.
     *
     * @param id the offer
     * @param provider to whom
     * @param worker who would go
     * @param state OPEN, ACCEPTED, DECLINED, EXPIRED or WITHDRAWN
     */
    public record Offer(String id, UUID provider, UUID worker, String state) {
        /** May still be answered. */
        public boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    /** The incident that the press with this origin became. */
    public static Story ofOrigin(Session reader, String originId) {
        String id = Await.until("the press becomes a work order", LIMIT, () -> {
            JsonNode orders = Json.rows(reader.get(Service.DISPATCH, "/work-orders?origin=" + originId));
            return orders.isEmpty() ? Optional.empty() : Optional.of(Json.id(orders.get(0), "workOrderId"));
        });
        return new Story(reader, id);
    }

    /** Its id. */
    public String workOrderId() {
        return workOrderId;
    }

    /** All of it, as it stands. */
    public JsonNode now() {
        return reader.get(Service.DISPATCH, "/work-orders/" + workOrderId);
    }

    /** The decision cards, one per wave, in order. */
    public JsonNode decisions() {
        return Json.rows(reader.get(Service.DISPATCH, "/work-orders/" + workOrderId + "/decision"));
    }

    /** Waits until something holds of it. */
    public JsonNode await(String description, Predicate<JsonNode> holds) {
        return Await.until(description, LIMIT, () -> Optional.of(now()).filter(holds));
    }

    /** Waits for a state. */
    public JsonNode awaitState(String state) {
        return await(
                "the order is " + state, story -> story.path("state").asText().equals(state));
    }

    /** All offers so far. */
    public List<Offer> offers() {
        return offers(now());
    }

    /** Waits until so many offers are open. */
    public List<Offer> awaitOpen(int count) {
        JsonNode story = await(
                count + " open offers",
                json -> offers(json).stream().filter(Offer::isOpen).count() >= count);
        return offers(story).stream().filter(Offer::isOpen).toList();
    }

    private static List<Offer> offers(JsonNode story) {
        var offers = new ArrayList<Offer>();
        for (JsonNode offer : story.path("offers")) {
            offers.add(new Offer(
                    Json.id(offer, "offerId"),
                    UUID.fromString(Json.id(offer, "providerId")),
                    UUID.fromString(Json.id(offer, "workerId")),
                    offer.path("state").asText()));
        }
        return offers;
    }
}
