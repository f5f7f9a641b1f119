package city.careline.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/** What every REST endpoint must say about itself. */
final class EndpointRules {

    private static final String CANCELLABLE = "org.jboss.resteasy.reactive.server.Cancellable";

    private static final List<String> WRITES =
            List.of("jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.DELETE", "jakarta.ws.rs.PATCH");

    private static final List<String> READS =
            List.of("jakarta.ws.rs.GET", "jakarta.ws.rs.HEAD", "jakarta.ws.rs.OPTIONS");

    private static final List<String> CALLERS = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll",
            "io.quarkus.security.Authenticated",
            "io.quarkus.security.PermissionsAllowed");

    private EndpointRules() {}

    /** A client that hangs up does not stop a write half-way. */
    static ArchRule writesAreNotCancelled(Root root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(root.servers())
                .and(describe("write", method -> hasAny(method, WRITES)))
                .should(ArchCondition.from(describe("be @Cancellable(false)", EndpointRules::runsToItsEnd)))
                .as("writing endpoints are @Cancellable(false)")
                .allowEmptyShould(true);
    }

    /** No endpoint is open by forgetting. */
    static ArchRule endpointsNameTheirCallers(Root root) {
        DescribedPredicate<JavaMethod> endpoint =
                describe("are endpoints", method -> hasAny(method, WRITES) || hasAny(method, READS));
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(root.servers())
                .and(endpoint)
                .should(ArchCondition.from(describe(
                        "be secured on the method or its class",
                        method -> hasAny(method, CALLERS) || hasAny(method.getOwner(), CALLERS))))
                .as("every endpoint says who may call it")
                .allowEmptyShould(true);
    }

    private static boolean hasAny(CanBeAnnotated element, List<String> annotations) {
        return annotations.stream().anyMatch(element::isAnnotatedWith);
    }

    private static boolean runsToItsEnd(JavaMethod method) {
        Optional<Object> own = method.tryGetAnnotationOfType(CANCELLABLE).flatMap(it -> it.get("value"));
        return own.or(() ->
                        method.getOwner().tryGetAnnotationOfType(CANCELLABLE).flatMap(it -> it.get("value")))
                .filter(Boolean.FALSE::equals)
                .isPresent();
    }
}
