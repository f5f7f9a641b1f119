package city.careline.provider.domain.supervision;

/** Why a restriction was laid. */
public enum Cause {
    /** A sanction of the supervising county or city. */
    SANCTION,

    /** A check found a risk that is being looked into. */
    RISK_HOLD,

    /** On the list of serious breaches of trust (严重失信名单); always keeps from public money (拱墅 plan, G53). */
    BLACKLIST
}
