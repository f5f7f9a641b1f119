package city.careline.gateway.domain;

import java.util.UUID;

/**
 * The ids of a call, all derived from the PBX's own, so that every gateway and every replay finds the same.
 *
 * @param linkedId what the PBX calls the conversation, fixed at arrival
 * @param callId the call
 * @param alarmId the alarm, should it be a red key
 * @param originId trace id of the press, 32 hex digits
 */
public record CallIdentity(String linkedId, UUID callId, UUID alarmId, String originId) {}
