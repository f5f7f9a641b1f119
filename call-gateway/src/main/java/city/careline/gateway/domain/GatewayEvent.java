package city.careline.gateway.domain;

import java.time.Instant;

/** What the gateway tells the other services. */
public sealed interface GatewayEvent {
    /** When it happened. */
    Instant at();

    /** A red key was pressed. */
    record RedKeyPressed(Arrival arrival) implements GatewayEvent {
        @Override
        public Instant at() {
            return arrival.at();
        }
    }

    /** An IP terminal raised an alarm. */
    record DeviceAlarmRaised(DeviceAlarm alarm) implements GatewayEvent {
        @Override
        public Instant at() {
            return alarm.raisedAt();
        }
    }

    /** A call reached the exchange. */
    record CallArrived(Arrival arrival) implements GatewayEvent {
        @Override
        public Instant at() {
            return arrival.at();
        }
    }

    /**
     * A seat answered.
     *
     * @param ordinal 1 for the first seat, growing when another seat turns out to be the connected one
     */
    record CallAnswered(Arrival arrival, SeatId seat, Instant at, int ordinal) implements GatewayEvent {}

    /** The caller hung up before any seat answered. */
    record CallAbandoned(Arrival arrival, Instant at) implements GatewayEvent {}

    /** An answered call ended. */
    record CallEnded(Arrival arrival, SeatId seat, Instant answeredAt, Instant at) implements GatewayEvent {}
}
