package city.careline.provider.domain.admission;

/** What kind of organisation joins the hotline (六安 plan: enterprises and sole traders; county stations; volunteers). */
public enum ProviderKind {
    /** 企业. */
    ENTERPRISE,

    /** 个体工商户. */
    SOLE_TRADER,

    /** 社会组织. */
    NON_PROFIT,

    /** 养老机构. */
    INSTITUTION,

    /** 社区养老服务站. */
    STATION,

    /** 县区养老服务总站 with a team of its own. */
    COUNTY_TEAM,

    /** 义工队伍. */
    VOLUNTEER_TEAM
}
