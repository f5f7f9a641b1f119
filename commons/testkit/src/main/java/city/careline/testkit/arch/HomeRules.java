package city.careline.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Each technology may appear in exactly one package of a service. */
final class HomeRules {

    /** A technology, by the packages of its types, and the parts of a service it may appear in. */
    private record Home(List<String> technology, List<String> parts) {}

    private static final List<Home> HOMES = List.of(
            new Home(List.of("org.asteriskjava.."), List.of("adapter.asterisk")),
            new Home(List.of("io.lettuce.."), List.of("adapter.redis")),
            new Home(
                    List.of("jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate.."),
                    List.of("adapter.postgres")),
            // Event handlers are given the connection of the transaction that holds their inbox row.
            new Home(
                    List.of("io.vertx..sqlclient..", "io.vertx..pgclient.."),
                    List.of("adapter.postgres", "adapter.kafka")),
            new Home(List.of("jakarta.ws.rs..", "org.jboss.resteasy.."), List.of("adapter.rest")),
            new Home(
                    List.of(
                            "org.apache.kafka..",
                            "io.smallrye.reactive.messaging..",
                            "org.eclipse.microprofile.reactive.messaging.."),
                    List.of("adapter.kafka")),
            new Home(List.of("com.graphhopper..", "org.locationtech.jts.."), List.of("adapter.roads")),
            // Encryption has its home in commons/runtime.
            new Home(List.of("com.google.crypto.tink.."), List.of()));

    private HomeRules() {}

    /** A technology's types are used in its home only; commons/runtime is free to use what it wraps. */
    static ArchRule eachTechnologyHasOneHome(Root root) {
        List<ArchRule> rules = HOMES.stream().map(home -> homeRule(root, home)).toList();
        return CompositeArchRule.of(rules)
                .as("each technology has one home in a service")
                .allowEmptyShould(true);
    }

    private static ArchRule homeRule(Root root, Home home) {
        String[] allowed = home.parts().stream()
                .flatMap(part -> Stream.of(root.services(part)))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(root.services())
                .and()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(home.technology().toArray(String[]::new));
    }
}
