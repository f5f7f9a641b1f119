package city.careline.dispatch.domain.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One press, IP alarm or call from a home.
 *
 * @param alarmId derived id, the same on every replay
 * @param callId the telephone call, absent for an IP alarm
 * @param raisedAt when the PBX or the device raised it
 */
public record Signal(UUID alarmId, @Nullable UUID callId, Instant raisedAt) {}
