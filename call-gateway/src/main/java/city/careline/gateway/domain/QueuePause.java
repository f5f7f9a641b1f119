package city.careline.gateway.domain;

import org.jspecify.annotations.Nullable;

/**
 * In which queues a seat's phone does not ring. Only an operator who is away is passed over by emergencies: an
 * unattended phone that rings harms nobody, a press that rings nowhere may.
 *
 * @param emergency true when emergencies pass the seat over
 * @param service true when other calls pass the seat over
 */
public record QueuePause(boolean emergency, boolean service) {

    /** The pause that goes with a seat's state; absent means nobody is signed on. */
    public static QueuePause of(@Nullable SeatState state) {
        if (state == null) {
            return new QueuePause(false, true);
        }
        return switch (state) {
            case READY -> new QueuePause(false, false);
            case WRAP_UP -> new QueuePause(false, true);
            case BUSY -> new QueuePause(true, true);
        };
    }
}
