package city.careline.deploy.demo;

/** The five services. */
public enum Service {
    /** call-gateway. */
    GATEWAY,
    /** dispatch-service. */
    DISPATCH,
    /** provider-service. */
    PROVIDER,
    /** elder-profile-service. */
    ELDER,
    /** billing-service. */
    BILLING
}
