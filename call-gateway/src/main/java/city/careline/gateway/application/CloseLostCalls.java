package city.careline.gateway.application;

import city.careline.gateway.domain.Arrival.Path;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.CallSignal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Ends the calls that the PBX no longer has, because it was restarted or its record lost their end. */
@ApplicationScoped
public class CloseLostCalls {
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final Journal journal;
    private final FollowCalls follow;
    private final InstantSource clock;

    /** Compares the journal with the PBX. */
    public CloseLostCalls(Journal journal, FollowCalls follow, InstantSource clock) {
        this.journal = journal;
        this.follow = follow;
        this.clock = clock;
    }

    /** Ends every open call that is not among the live ones; how many there were. Younger than ten seconds waits. */
    public int handle(Set<String> liveLinkedIds) {
        Instant now = clock.instant();
        List<CallSignal> lost = journal.listCalls(now).stream()
                .filter(Call::isOpen)
                .map(Call::arrival)
                .filter(it -> it.at().plus(SETTLED).isBefore(now))
                .map(it -> it.identity().linkedId())
                .filter(it -> !liveLinkedIds.contains(it))
                .<CallSignal>map(it -> new CallSignal.Over(it, now))
                .toList();
        if (!lost.isEmpty()) {
            follow.handle(new SignalBatch(lost, Path.RECORD, null));
        }
        return lost.size();
    }
}
