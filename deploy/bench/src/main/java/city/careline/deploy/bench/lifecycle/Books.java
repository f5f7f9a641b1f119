package city.careline.deploy.bench.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Compares three sets: what the customers saw end, what the database keeps, and what came out on the topic. An event is
 * what happened to whom, e.g. {@code offer-ended <offer>}; the same event with the same id twice is a redelivery, which
 * is allowed, with two ids it is doubled.
 */
final class Books {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** One line per event that the rows of closed orders say must have been published. */
    private static final String OWED = """
            with o as (select id from dispatch.work_order where alarm_id = any(?) and state = 'CLOSED')
            select 'incident-opened ' || id from o
            union all select 'work-order-closed ' || id from o
            union all select 'offer-made ' || f.id from dispatch.offer f join o on o.id = f.work_order_id
            union all select 'offer-ended ' || f.id from dispatch.offer f join o on o.id = f.work_order_id
              where f.state <> 'ACCEPTED'
            union all select 'assignment-made ' || a.id from dispatch.assignment a join o on o.id = a.work_order_id
            union all select 'visit-progressed ' || a.id || s from dispatch.assignment a
              join o on o.id = a.work_order_id, unnest(array[' EN_ROUTE', ' ARRIVED', ' CHECKED_IN']) s
              where a.stage = 'COMPLETED'
            union all select 'visit-completed ' || v.id from dispatch.visit v join o on o.id = v.work_order_id""";

    private static final String ORDERS =
            "select alarm_id, count(*), min(state) from dispatch.work_order where alarm_id = any(?) group by alarm_id";

    /**
     * The outcome.
     *
     * @param lost alarms without a closed order, and events owed that never came
     * @param doubled alarms with two orders, and events that came under two ids
     * @param redelivered events that came again under their own id
     * @param events how many different events came
     */
    record Balance(int lost, int doubled, int redelivered, int events) {}

    private Books() {}

    static Balance balance(Connection database, Collection<UUID> closed, List<HeardEvents.Heard> heard)
            throws SQLException {
        Map<String, Set<UUID>> came = new HashMap<>();
        int redelivered = 0;
        for (HeardEvents.Heard one : heard) {
            if (!came.computeIfAbsent(name(one), name -> new HashSet<>()).add(one.id())) {
                redelivered++;
            }
        }
        int doubled = (int) came.values().stream().filter(ids -> ids.size() > 1).count();
        int lost = 0;
        Set<UUID> ended = new HashSet<>();
        try (var query = database.prepareStatement(ORDERS)) {
            query.setArray(1, database.createArrayOf("uuid", closed.toArray()));
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                doubled += rows.getInt(2) > 1 ? 1 : 0;
                if ("CLOSED".equals(rows.getString(3))) {
                    ended.add(rows.getObject(1, UUID.class));
                }
            }
        }
        lost += closed.size() - ended.size();
        for (String owed : owed(database, closed)) {
            lost += came.containsKey(owed) ? 0 : 1;
        }
        return new Balance(lost, doubled, redelivered, came.size());
    }

    /** How many events the closed orders owe, to know when all have come. */
    static List<String> owed(Connection database, Collection<UUID> closed) throws SQLException {
        var owed = new ArrayList<String>();
        try (var query = database.prepareStatement(OWED)) {
            query.setArray(1, database.createArrayOf("uuid", closed.toArray()));
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                owed.add(rows.getString(1));
            }
        }
        return owed;
    }

    private static String name(HeardEvents.Heard one) {
        String what =
                one.type().substring("careline.dispatch.".length(), one.type().lastIndexOf('.'));
        JsonNode json = read(one.payload());
        return what
                + switch (what) {
                    case "offer-made", "offer-ended" ->
                        " " + json.path("offerId").asText();
                    case "assignment-made", "assignment-released" ->
                        " " + json.path("assignmentId").asText();
                    case "visit-progressed" ->
                        " " + json.path("assignmentId").asText() + " "
                                + json.path("stage").asText();
                    case "visit-completed" -> " " + json.path("visitId").asText();
                    case "nobody-found" ->
                        " " + json.path("workOrderId").asText() + " "
                                + json.path("wave").asText();
                    case "signal-joined" -> " " + json.path("alarmId").asText();
                    default -> " " + json.path("workOrderId").asText();
                };
    }

    private static JsonNode read(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that is no JSON", e);
        }
    }
}
