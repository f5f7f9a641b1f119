package city.careline.testkit.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guards the guards: each rule finds what was planted for it, and leaves a clean service alone. */
class ArchitectureRulesTest {

    private static final Root PLANTED = new Root("city.careline.testkit.arch.planted");
    private static final Root CLEAN = new Root("city.careline.testkit.arch.clean");
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED.name());
    private static final JavaClasses CLEAN_CLASSES = new ClassFileImporter().importPackages(CLEAN.name());

    /** A rule with the names that its findings must mention. */
    private record Guard(String field, Function<Root, ArchRule> rule, List<String> sinners) {
        @Override
        public String toString() {
            return field;
        }
    }

    private static Guard guard(String field, Function<Root, ArchRule> rule, String... sinners) {
        return new Guard(field, rule, List.of(sinners));
    }

    static Stream<Guard> guards() {
        return Stream.of(
                guard(
                        "DEPENDENCIES_POINT_INWARDS",
                        LayerRules::dependenciesPointInwards,
                        "DomainKnowsApplication",
                        "ApplicationKnowsAdapter",
                        "IndexKnowsPostgres"),
                guard("PACKAGES_ARE_FREE_OF_CYCLES", LayerRules::packagesAreFreeOfCycles, "CircleOne", "CircleTwo"),
                guard(
                        "DOMAIN_IS_PLAIN_JAVA",
                        PurityRules::domainIsPlainJava,
                        "DomainKnowsContract",
                        "DomainKnowsApplication"),
                guard(
                        "TIME_AND_CHANCE_COME_FROM_OUTSIDE",
                        PurityRules::timeAndChanceComeFromOutside,
                        "DomainReadsClock",
                        "ApplicationDrawsAtRandom"),
                guard("NOBODY_SLEEPS", PurityRules::nobodySleeps, "ApplicationSleeps"),
                guard(
                        "ONLY_THE_OWNER_MAKES_ITS_EVENTS",
                        ContractRules::onlyTheOwnerMakesItsEvents,
                        "ForgesForeignEvent"),
                guard(
                        "EACH_TECHNOLOGY_HAS_ONE_HOME",
                        HomeRules::eachTechnologyHasOneHome,
                        "org.asteriskjava.manager.ManagerConnection",
                        "io.lettuce.core.RedisURI",
                        "jakarta.persistence.EntityManager",
                        "io.vertx.mutiny.sqlclient.SqlConnection",
                        "jakarta.ws.rs.core.Response",
                        "org.apache.kafka.clients.producer.Producer",
                        "com.google.crypto.tink.Aead"),
                guard(
                        "CONTRACTS_ARE_PLAIN_SHAPES",
                        ContractRules::contractsArePlainShapes,
                        "MutableContract",
                        "OpenInterface"),
                guard("CONTRACTS_NEED_ONLY_THE_JDK", ContractRules::contractsNeedOnlyTheJdk, "NeedsLibrary"),
                guard(
                        "CONTRACTS_CARRY_NO_PERSONAL_DATA",
                        ContractRules::contractsCarryNoPersonalData,
                        "EventWithPhone",
                        "WorkerNamed"),
                guard(
                        "ONE_LOGGER",
                        HygieneRules::oneLogger,
                        "java.lang.System.out",
                        "java.util.logging.Logger",
                        "printStackTrace",
                        "RuntimePrints"),
                guard("PACKAGES_ARE_NULL_MARKED", HygieneRules::packagesAreNullMarked, "InUnmarkedPackage"),
                guard("NO_PUBLIC_FIELDS", HygieneRules::noPublicFields, "RowWithPublicField"),
                guard("ONE_PUBLIC_METHOD_PER_COMMAND", HygieneRules::onePublicMethodPerCommand, "TwoVerbs"),
                guard(
                        "WRITES_ARE_NOT_CANCELLED",
                        EndpointRules::writesAreNotCancelled,
                        "CancellableWrite.write()",
                        "CancellableWrite.writeToo()"),
                guard("ENDPOINTS_NAME_THEIR_CALLERS", EndpointRules::endpointsNameTheirCallers, "OpenByForgetting"));
    }

    @ParameterizedTest
    @MethodSource("guards")
    void rejectsWhatIsPlanted(Guard guard) {
        List<String> findings = guard.rule()
                .apply(PLANTED)
                .evaluate(PLANTED_CLASSES)
                .getFailureReport()
                .getDetails();

        assertThat(guard.sinners())
                .allSatisfy(sinner -> assertThat(findings).anyMatch(finding -> finding.contains(sinner)));
    }

    @ParameterizedTest
    @MethodSource("guards")
    void acceptsCleanCode(Guard guard) {
        assertThat(guard.rule()
                        .apply(CLEAN)
                        .evaluate(CLEAN_CLASSES)
                        .getFailureReport()
                        .getDetails())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("guards")
    void acceptsServiceWithoutSuchLayer(Guard guard) {
        guard.rule().apply(new Root("city.careline.nowhere")).check(CLEAN_CLASSES);
    }

    @Test
    void guardsEveryRuleThatServicesRun() {
        List<String> run = Stream.of(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(java.lang.reflect.Field::getName)
                .toList();

        assertThat(guards().map(Guard::field)).containsExactlyInAnyOrderElementsOf(run);
    }
}
