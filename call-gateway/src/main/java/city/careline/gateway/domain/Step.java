package city.careline.gateway.domain;

import java.util.List;

/**
 * What one signal does to a call.
 *
 * @param call the call afterwards
 * @param events what the other services are told
 * @param notices what the seats' screens are told
 */
public record Step(Call call, List<GatewayEvent> events, List<SeatNotice> notices) {
    /** Keeps its own copies. */
    public Step {
        events = List.copyOf(events);
        notices = List.copyOf(notices);
    }

    /** Nothing to tell; the call may still have changed. */
    static Step quiet(Call call) {
        return new Step(call, List.of(), List.of());
    }

    static Step of(Call call, GatewayEvent event, List<SeatNotice> notices) {
        return new Step(call, List.of(event), notices);
    }
}
