package city.careline.runtime.security;

/** The roles of a bearer token's {@code groups} claim. */
public final class Roles {
    /** Takes calls at a seat. */
    public static final String OPERATOR = "operator";
    /** Leads the seats and owns what nobody else does. */
    public static final String SUPERVISOR = "supervisor";
    /** A provider's desk; scoped to its provider. */
    public static final String PROVIDER = "provider";
    /** A worker with the app; scoped to himself and his provider. */
    public static final String WORKER = "worker";
    /** Settles public money. */
    public static final String FINANCE = "finance";
    /** Reads everything that concerns money and decisions, changes nothing. */
    public static final String AUDITOR = "auditor";
    /** Community staff; scoped to a region. */
    public static final String COMMUNITY = "community";
    /** County staff; scoped to a region. */
    public static final String COUNTY = "county";
    /** City staff. */
    public static final String CITY = "city";
    /** A relative, scoped to an elder. */
    public static final String FAMILY = "family";
    /** A terminal or a maker's platform that raises alarms. */
    public static final String DEVICE = "device";
    /** Keeps regions and policies. */
    public static final String ADMIN = "admin";
    /** Another service of the hotline. */
    public static final String SERVICE = "service";

    private Roles() {}
}
