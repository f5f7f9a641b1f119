package city.careline.dispatch.domain.matching;

/** Why a candidate is not offered the order; one per gate. */
public enum Rejection {
    /** The provider is not admitted, or suspended, or has left. */
    PROVIDER_NOT_ACTIVE,

    /** The worker has left or is barred. */
    WORKER_NOT_ACTIVE,

    /** The worker does not perform the item. */
    ITEM_NOT_OFFERED,

    /** A certificate the item requires is missing or expired. */
    CERTIFICATE_NOT_VALID,

    /** Not on duty when the visit is wanted. */
    OFF_SHIFT,

    /** Serves as many orders as capacity allows. */
    NOT_FREE,

    /** Neither a fresh report nor a site says where the worker is. */
    POSITION_UNKNOWN,

    /** The home lies neither in the provider's regions nor in the site's radius. */
    OUTSIDE_SERVICE_AREA,

    /** Farther than the offer policy reaches. */
    TOO_FAR,

    /** The elder does not want this worker. */
    EXCLUDED_BY_ELDER,

    /** Already asked in this round. */
    ALREADY_ASKED
}
