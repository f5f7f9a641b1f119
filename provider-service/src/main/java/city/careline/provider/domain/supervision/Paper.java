package city.careline.provider.domain.supervision;

/** A paper without which a provider must not serve. */
public enum Paper {
    /** 营业执照 or the licence of its kind of organisation. */
    LICENCE,

    /** 责任保险. */
    INSURANCE
}
