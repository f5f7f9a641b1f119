package city.careline.contracts.dispatch;

import city.careline.contracts.EventType;
import city.careline.contracts.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A wave found no eligible worker; the order stays open, owned by a supervisor.
 *
 * @param workOrderId the order
 * @param wave the wave that found nobody
 * @param rejections how many candidates each gate refused
 * @param at when
 */
public record NobodyFound(UUID workOrderId, int wave, Map<String, Integer> rejections, Instant at) {
    /** Type on the wire. */
    public static final EventType<NobodyFound> TYPE =
            EventType.of("careline.dispatch.nobody-found.v1", Topics.WORK_ORDERS, NobodyFound.class);

    /** Keeps its own copies. */
    public NobodyFound {
        rejections = Map.copyOf(rejections);
    }
}
