package city.careline.deploy.city;

/** What listens in the embedded city, with the port it has unless told otherwise. */
public enum Part {
    /** call-gateway, HTTP. */
    GATEWAY(8081),
    /** dispatch-service, HTTP. */
    DISPATCH(8082),
    /** provider-service, HTTP. */
    PROVIDER(8083),
    /** elder-profile-service, HTTP. */
    ELDER(8084),
    /** billing-service, HTTP. */
    BILLING(8085),
    /** Asterisk, SIP over UDP. */
    SIP(5060),
    /** Asterisk, manager interface. */
    AMI(5038),
    /** PostgreSQL. */
    POSTGRES(15432),
    /** Redis. */
    REDIS(16379),
    /** Kafka, clients. */
    KAFKA(19092),
    /** Kafka, controller. */
    KAFKA_CONTROLLER(19093),
    /** A second dispatch-service, HTTP. */
    DISPATCH_2(8086),
    /** A third. */
    DISPATCH_3(8087),
    /** A fourth. */
    DISPATCH_4(8088);

    private final int defaultPort;

    Part(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** The port it has unless told otherwise. */
    public int defaultPort() {
        return defaultPort;
    }

    /** Its name on the command line, e.g. {@code kafka-controller}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
