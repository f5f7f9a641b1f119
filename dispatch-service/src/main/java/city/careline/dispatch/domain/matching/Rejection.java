package city.careline.dispatch.domain.matching;

/**
 * Why a candidate is not offered the order; one per gate, in the order in which gates are asked, and {@link #OUTSCORED}
 * for who passed them all.
 */
public enum Rejection {
    /** The provider is not admitted, or suspended, or has left, or nothing is known of it. */
    PROVIDER_NOT_ACTIVE,

    /** A sanction forbids the provider any work at the wanted time. */
    SANCTIONED,

    /** Something was not put right by its deadline, so the provider's work stops (逾期不改正). */
    RECTIFICATION_OVERDUE,

    /** A check found a risk with the provider that is being looked into. */
    RISK_HOLD,

    /** The provider is on a blacklist that forbids any work. */
    BLACKLISTED,

    /** The provider's licence is missing or will have expired. */
    LICENCE_NOT_VALID,

    /** The provider's insurance is missing or will have expired. */
    INSURANCE_NOT_VALID,

    /** Volunteers are not asked in this wave. */
    VOLUNTEERS_NOT_ASKED,

    /** The item is not one for volunteers. */
    VOLUNTEERS_NOT_ALLOWED,

    /** Providers of this kind are not asked in this wave. */
    PROVIDER_KIND_NOT_ASKED,

    /** The worker has left or is barred. */
    WORKER_NOT_ACTIVE,

    /** The worker does not perform the item. */
    ITEM_NOT_OFFERED,

    /** The fire training every worker needs is missing or will have expired. */
    FIRE_TRAINING_NOT_VALID,

    /** A certificate the item requires is missing or will have expired. */
    CERTIFICATE_NOT_VALID,

    /** The elder does not want this worker. */
    EXCLUDED_BY_ELDER,

    /** The elder does not want this provider. */
    PROVIDER_EXCLUDED_BY_ELDER,

    /** Not on duty when the visit is wanted. */
    OFF_SHIFT,

    /** Neither a report nor a site says where the worker is. */
    POSITION_UNKNOWN,

    /** The last report is too old to be believed and there is no site. */
    POSITION_TOO_OLD,

    /** The home lies neither in the provider's regions nor in the site's radius. */
    OUTSIDE_SERVICE_AREA,

    /** Farther than the offer policy reaches. */
    TOO_FAR,

    /** A restriction bars the provider from public money, which this order is charged to. */
    NO_PUBLIC_MONEY,

    /** No contract covers the home, item and time, so public money cannot pay. */
    NO_PUBLIC_CONTRACT,

    /** Public money has a ceiling for the item and nobody knows the provider's price. */
    PRICE_UNKNOWN,

    /** The provider takes more than public money pays. */
    PRICE_ABOVE_CEILING,

    /** Already asked in this round. */
    ALREADY_ASKED,

    /** Serves as many orders at that time as capacity allows. */
    NOT_FREE,

    /** The pause after the last visit will not be over. */
    RESTING,

    /** Passed every gate, but others can serve better. */
    OUTSCORED
}
