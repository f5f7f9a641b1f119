package city.careline.dispatch.application;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.OrderHeader;
import city.careline.runtime.crypto.FieldCipher;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Reads name, address and contacts of those an order is for. A seat may while the order is not closed; a worker only
 * while bound to it. Every reading is logged before it is answered.
 */
@ApplicationScoped
public class ReadEmergencyCard {
    private final UnitsOfWork units;
    private final WorkOrders orders;
    private final Elders elders;
    private final FieldCipher cipher;
    private final CardReadings readings;

    /** Opens cards kept as ciphertext. */
    public ReadEmergencyCard(
            UnitsOfWork units, WorkOrders orders, Elders elders, FieldCipher cipher, CardReadings readings) {
        this.units = units;
        this.orders = orders;
        this.elders = elders;
        this.cipher = cipher;
        this.readings = readings;
    }

    /** What became of the request. */
    public sealed interface Reading {
        /**
         * The cards.
         *
         * @param cards JSON by elder; empty when nobody is known
         */
        record Opened(Map<UUID, String> cards) implements Reading {
            /** Keeps its own copy. */
            public Opened {
                cards = Map.copyOf(cards);
            }
        }

        /** The caller has no live assignment, or the order is over. */
        record NotAllowed() implements Reading {}
    }

    /** Reads; fails with {@link Absent} for an order the caller may not see. */
    public Uni<Reading> handle(WorkOrderId id, Viewer reader) {
        return units.run(work -> orders.get(work, id)
                .map(Visible.to(reader))
                .chain(docket -> mayRead(docket, reader)
                        ? open(work, docket, reader)
                        : Uni.createFrom().item(new Reading.NotAllowed())));
    }

    private static boolean mayRead(Docket docket, Viewer reader) {
        if (reader.isBound()) {
            return docket.liveAssignment()
                    .filter(live -> live.workerId().equals(reader.workerId()))
                    .isPresent();
        }
        return docket.order().header().endedAt() == null;
    }

    private Uni<Reading> open(UnitOfWork work, Docket docket, Viewer reader) {
        return whom(work, docket.order().header())
                .chain(known -> readings.note(work, docket.order().id(), known, reader)
                        .replaceWith(() -> new Reading.Opened(opened(known))));
    }

    private Uni<List<Elder>> whom(UnitOfWork work, OrderHeader header) {
        List<ElderId> named = header.elders();
        UUID household = header.householdId();
        return named.isEmpty() && household != null ? elders.listHousehold(work, household) : elders.list(work, named);
    }

    private Map<UUID, String> opened(List<Elder> known) {
        var plain = new TreeMap<UUID, String>();
        for (Elder elder : known) {
            String sealed = elder.emergencyCard();
            if (sealed != null) {
                plain.put(elder.id().value(), cipher.decrypt(sealed, "emergency-card/" + elder.id()));
            }
        }
        return plain;
    }
}
