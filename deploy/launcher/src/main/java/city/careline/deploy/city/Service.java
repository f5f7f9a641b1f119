package city.careline.deploy.city;

/** The five services: their one word, their module and their port. */
public enum Service {
    /** Telephony and terminals. */
    GATEWAY("gateway", "call-gateway", Part.GATEWAY),
    /** Work orders and matching. */
    DISPATCH("dispatch", "dispatch-service", Part.DISPATCH),
    /** Who may serve. */
    PROVIDER("provider", "provider-service", Part.PROVIDER),
    /** Who is served. */
    ELDER("elder", "elder-profile-service", Part.ELDER),
    /** Quotas and money. */
    BILLING("billing", "billing-service", Part.BILLING);

    private final String word;
    private final String module;
    private final Part part;

    Service(String word, String module, Part part) {
        this.word = word;
        this.module = module;
        this.part = part;
    }

    /** The word it is known by: schema, role, topics, metrics. */
    public String word() {
        return word;
    }

    /** Its folder in the repository. */
    public String module() {
        return module;
    }

    /** Its place among the ports. */
    public Part part() {
        return part;
    }
}
