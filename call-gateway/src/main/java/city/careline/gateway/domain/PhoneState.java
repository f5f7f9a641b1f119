package city.careline.gateway.domain;

/**
 * What a seat's phone does, as the PBX sees it.
 *
 * @param registered true when the phone can be reached
 * @param ringing true while it rings
 * @param inCall true while it is off the hook
 * @param paused true when at least one queue passes it over
 */
public record PhoneState(boolean registered, boolean ringing, boolean inCall, boolean paused) {}
