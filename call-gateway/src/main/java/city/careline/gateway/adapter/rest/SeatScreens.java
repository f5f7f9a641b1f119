package city.careline.gateway.adapter.rest;

import city.careline.gateway.application.DescribeCall;
import city.careline.gateway.application.Screens;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.SeatNotice;
import city.careline.gateway.domain.SeatNotice.Change;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What each seat's screen shows now, and the streams that show it. Whoever connects is told the present first, so a
 * lost connection loses nothing. Thread-safe; telling never waits for a listener.
 */
@ApplicationScoped
public class SeatScreens implements Screens {
    private static final int BUFFERED = 256;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final DescribeCall describe;
    private final Map<SeatId, Map<UUID, Shown>> now = new HashMap<>();
    private final Map<SeatId, Set<MultiEmitter<? super Shown>>> listeners = new HashMap<>();

    /** Describes each call at the moment it is shown. */
    public SeatScreens(DescribeCall describe) {
        this.describe = describe;
    }

    /** One thing a screen is told. */
    private record Shown(String event, SeatId seat, Change change, Call call) {
        static Shown of(Call call, SeatNotice notice) {
            String event = switch (notice.change()) {
                case OFFERED -> "call-offered";
                case ANSWERED -> "call-answered";
                case NOT_ANSWERED, ANSWERED_ELSEWHERE, ABANDONED, ENDED -> "call-ended";
            };
            return new Shown(event, notice.seat(), notice.change(), call);
        }

        Shown again() {
            return new Shown("call-updated", seat, change, call);
        }

        boolean isPresent() {
            return change == Change.OFFERED || change == Change.ANSWERED;
        }

        UUID callId() {
            return call.arrival().identity().callId();
        }
    }

    @Override
    public synchronized void show(Call call, List<SeatNotice> notices) {
        for (SeatNotice notice : notices) {
            Shown shown = Shown.of(call, notice);
            Map<UUID, Shown> screen = now.computeIfAbsent(shown.seat(), any -> new LinkedHashMap<>());
            if (shown.isPresent()) {
                screen.put(shown.callId(), shown);
            } else {
                screen.remove(shown.callId());
            }
            tell(shown);
        }
    }

    @Override
    public synchronized void incidentChanged(List<UUID> callIds, @Nullable UUID householdId) {
        now.values()
                .forEach(screen -> screen.values().stream()
                        .filter(shown -> callIds.contains(shown.callId())
                                || (householdId != null
                                        && householdId.equals(
                                                shown.call().arrival().caller().householdId())))
                        .map(Shown::again)
                        .forEach(this::tell));
    }

    /** The call that is spoken at the seat, else the one that rings longest. */
    synchronized @Nullable UUID callAt(SeatId seat) {
        Map<UUID, Shown> screen = now.getOrDefault(seat, Map.of());
        return screen.values().stream()
                .filter(shown -> shown.change() == Change.ANSWERED)
                .findFirst()
                .or(() -> screen.values().stream().findFirst())
                .map(Shown::callId)
                .orElse(null);
    }

    /** The stream of one screen; a comment now and then tells a dead connection from a quiet one. */
    Multi<OutboundSseEvent> stream(SeatId seat, Sse sse) {
        Multi<OutboundSseEvent> pops = Multi.createFrom()
                .<Shown>emitter(emitter -> listen(seat, emitter), BUFFERED)
                .onItem()
                .transformToUniAndConcatenate(shown -> event(shown, sse));
        Multi<OutboundSseEvent> heartbeat = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("alive").build());
        return Multi.createBy().merging().streams(heartbeat, pops);
    }

    private synchronized void listen(SeatId seat, MultiEmitter<? super Shown> emitter) {
        listeners.computeIfAbsent(seat, any -> new HashSet<>()).add(emitter);
        emitter.onTermination(() -> forget(seat, emitter));
        now.getOrDefault(seat, Map.of()).values().forEach(emitter::emit);
    }

    private synchronized void forget(SeatId seat, MultiEmitter<? super Shown> emitter) {
        listeners.getOrDefault(seat, new HashSet<>()).remove(emitter);
    }

    private void tell(Shown shown) {
        Set.copyOf(listeners.getOrDefault(shown.seat(), Set.of())).forEach(emitter -> emitter.emit(shown));
    }

    private Uni<OutboundSseEvent> event(Shown shown, Sse sse) {
        return describe.handle(shown.call())
                .map(briefing -> sse.newEventBuilder()
                        .name(shown.event())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(ScreenPop.class, ScreenPop.of(shown.seat().value(), shown.change(), briefing))
                        .build());
    }
}
