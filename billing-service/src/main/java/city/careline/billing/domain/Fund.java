package city.careline.billing.domain;

/** Whose money it is. Funds are never mixed in one balance. */
public enum Fund {
    /** 财政资金, the public budget. */
    FISCAL,

    /** 福彩公益金, the welfare lottery's money, accounted for on its own. */
    LOTTERY,

    /** 自费, what the elder pays; recorded for the settlement, never public. */
    SELF_PAY
}
