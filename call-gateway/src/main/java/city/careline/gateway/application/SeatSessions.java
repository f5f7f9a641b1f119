package city.careline.gateway.application;

import city.careline.gateway.domain.SeatDecision;
import city.careline.gateway.domain.SeatSession;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The record of who sat where. */
public interface SeatSessions {

    /** A pure decision over the open sessions. */
    @FunctionalInterface
    interface Decider {
        /** Decides at one instant of the city's clock. */
        SeatDecision decide(List<SeatSession> open, Instant now, Duration wrapUp);
    }

    /** Decides and writes the outcome in one transaction; decisions follow one after the other. */
    Uni<SeatDecision> decide(Decider decider);

    /** Makes those ready whose wrap-up is over; then all open sessions. */
    Uni<List<SeatSession>> refresh();

    /** How long wrap-up lasts. */
    Uni<Duration> wrapUp();

    /** Sets how long wrap-up lasts. */
    Uni<Void> setWrapUp(Duration wrapUp);
}
