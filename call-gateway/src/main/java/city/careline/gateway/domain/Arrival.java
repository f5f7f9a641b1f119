package city.careline.gateway.domain;

import java.time.Instant;

/**
 * What is known of a call from the moment it arrives.
 *
 * @param identity its ids
 * @param channelId the PBX's id of the caller's own channel
 * @param kind which key or number was called
 * @param caller who may be calling
 * @param at when the PBX took the call
 * @param path which of the two ways brought the news first
 */
public record Arrival(CallIdentity identity, String channelId, CallKind kind, Caller caller, Instant at, Path path) {

    /** How the gateway hears of a call. */
    public enum Path {
        /** The PBX's own record, the source. */
        RECORD,

        /** The live connection, for a PBX that cannot write its record. */
        LIVE
    }
}
