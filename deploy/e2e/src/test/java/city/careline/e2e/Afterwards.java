package city.careline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.contracts.dispatch.AssignmentMade;
import city.careline.contracts.dispatch.AssignmentReleased;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.OfferEnded;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.dispatch.SignalJoined;
import city.careline.contracts.dispatch.VisitCompleted;
import city.careline.contracts.dispatch.WorkOrderCancelled;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The count after the storm. The timeline's row numbers are given while the order, and for an assignment the worker, is
 * locked, so replaying them in that order shows how many assignments an order or a worker had at any time.
 */
final class Afterwards {
    private static final String TIMELINE = """
            select e.work_order_id, e.what, e.ids->>'offerId', e.ids->>'workerId', e.ids->>'assignmentId'
            from dispatch.work_order_event e join dispatch.work_order o on o.id = e.work_order_id
            where o.region_code = ? order by e.id""";
    private static final String SIGNALS = """
            select s.alarm_id from dispatch.signal s join dispatch.work_order o on o.id = s.work_order_id
            where o.region_code = ?""";

    private final Connection database;
    private final String region;
    private final int capacity;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<UUID, UUID> live = new HashMap<>();
    private final Map<UUID, Integer> load = new HashMap<>();
    private final Set<UUID> open = new HashSet<>();
    private final Set<UUID> offered = new HashSet<>();
    private final Set<UUID> ended = new HashSet<>();
    private final Set<UUID> orders = new HashSet<>();
    private final Map<UUID, UUID> workers = new HashMap<>();
    private final Map<UUID, UUID> assignments = new HashMap<>();

    Afterwards(Connection database, String region, int capacity) {
        this.database = database;
        this.region = region;
        this.capacity = capacity;
    }

    /** Checks everything there is to check, and says in a line how much that was. */
    String check(Round.World world) throws SQLException {
        replay();
        assertThat(open).as("offers without an end").isEmpty();
        assertThat(live).as("assignments nobody ended").isEmpty();
        assertThat(ended).as("orders with an end").isEqualTo(orders);
        assertThat(signals())
                .as("alarms that belong to an order")
                .isEqualTo(world.alarms().keySet());
        for (UUID alarm : world.alarms().keySet()) {
            assertThat(world.book().beginnings(alarm))
                    .as("orders an alarm opened or joined")
                    .isEqualTo(1);
        }
        assertThat(assignments).as("what acceptors were told").containsAllEntriesOf(world.granted());
        assertThat(number("select count(*) from dispatch.outbox"))
                .as("unpublished")
                .isZero();
        checkTopic(world.book());
        return "%d alarms, %d orders, %d offers, %d assignments, %d visits completed, %d orders cancelled; %d records came twice"
                .formatted(
                        world.alarms().size(),
                        orders.size(),
                        offered.size(),
                        assignments.size(),
                        lines.getOrDefault("VISIT_COMPLETED", 0),
                        lines.getOrDefault("CANCELLED", 0),
                        world.book().repeated());
    }

    private void checkTopic(OrderBook book) {
        Map<String, String> published = Map.of(
                "INCIDENT_OPENED", IncidentOpened.TYPE.name(),
                "SIGNAL_JOINED", SignalJoined.TYPE.name(),
                "OFFER_MADE", OfferMade.TYPE.name(),
                "ASSIGNMENT_MADE", AssignmentMade.TYPE.name(),
                "ASSIGNMENT_RELEASED", AssignmentReleased.TYPE.name(),
                "VISIT_COMPLETED", VisitCompleted.TYPE.name(),
                "CANCELLED", WorkOrderCancelled.TYPE.name());
        published.forEach(
                (what, type) -> assertThat(book.count(type, orders)).as(type).isEqualTo(lines.getOrDefault(what, 0)));
        int ends = lines.getOrDefault("OFFER_DECLINED", 0)
                + lines.getOrDefault("OFFER_EXPIRED", 0)
                + lines.getOrDefault("OFFER_WITHDRAWN", 0);
        assertThat(book.count(OfferEnded.TYPE.name(), orders)).isEqualTo(ends);
    }

    private void replay() throws SQLException {
        try (PreparedStatement query = database.prepareStatement(TIMELINE)) {
            query.setString(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    UUID order = row.getObject(1, UUID.class);
                    orders.add(order);
                    lines.merge(row.getString(2), 1, Integer::sum);
                    happened(order, row);
                }
            }
        }
    }

    private void happened(UUID order, ResultSet row) throws SQLException {
        switch (row.getString(2)) {
            case "OFFER_MADE" -> {
                assertThat(offered.add(id(row, 3))).as("an offer is made once").isTrue();
                open.add(id(row, 3));
            }
            case "OFFER_DECLINED", "OFFER_EXPIRED", "OFFER_WITHDRAWN" ->
                assertThat(open.remove(id(row, 3))).as("an offer ends once").isTrue();
            case "ASSIGNMENT_MADE" -> assigned(order, id(row, 3), id(row, 4), id(row, 5));
            case "ASSIGNMENT_RELEASED", "VISIT_COMPLETED" -> released(order, id(row, 5));
            default -> {
                // a step on the way that binds and frees nobody
            }
        }
        if (row.getString(2).equals("VISIT_COMPLETED") || row.getString(2).equals("CANCELLED")) {
            assertThat(ended.add(order)).as("an order ends once").isTrue();
        }
    }

    private void assigned(UUID order, UUID offer, UUID worker, UUID assignment) {
        assertThat(open.remove(offer))
                .as("an offer is accepted while it is open")
                .isTrue();
        assertThat(live.put(order, assignment))
                .as("another live assignment of the order")
                .isNull();
        assertThat(load.merge(worker, 1, Integer::sum))
                .as("orders of one worker")
                .isLessThanOrEqualTo(capacity);
        workers.put(assignment, worker);
        assignments.put(offer, assignment);
    }

    private void released(UUID order, UUID assignment) {
        assertThat(live.remove(order)).as("the live assignment").isEqualTo(assignment);
        load.merge(workers.get(assignment), -1, Integer::sum);
    }

    private Set<UUID> signals() throws SQLException {
        var alarms = new HashSet<UUID>();
        try (PreparedStatement query = database.prepareStatement(SIGNALS)) {
            query.setString(1, region);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    assertThat(alarms.add(row.getObject(1, UUID.class))).isTrue();
                }
            }
        }
        return alarms;
    }

    private long number(String query) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }
}
