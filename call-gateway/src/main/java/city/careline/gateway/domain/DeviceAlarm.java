package city.careline.gateway.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An IP terminal's own message.
 *
 * @param alarmId derived from the device and its reference: a repetition is the same alarm
 * @param originId trace id of the press, 32 hex digits
 * @param deviceId the terminal's own id
 * @param reference the device's own number of the message
 * @param caller who may have pressed
 * @param raisedAt when it was pressed; never later than when it was taken
 */
public record DeviceAlarm(
        UUID alarmId, String originId, String deviceId, String reference, Caller caller, Instant raisedAt) {}
