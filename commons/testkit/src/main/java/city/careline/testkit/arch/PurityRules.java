package city.careline.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What keeps the inner layers testable: no framework, no clock, no chance, no waiting. */
final class PurityRules {

    private static final Set<String> ANY_READING = Set.of("now");
    private static final Set<String> CONSTRUCTION = Set.of("<init>");

    /** Members that read the machine's clock or draw a random value, by owner. */
    private static final Map<String, Set<String>> CLOCK_AND_CHANCE = Map.ofEntries(
            Map.entry("java.time.Instant", ANY_READING),
            Map.entry("java.time.LocalDate", ANY_READING),
            Map.entry("java.time.LocalTime", ANY_READING),
            Map.entry("java.time.LocalDateTime", ANY_READING),
            Map.entry("java.time.OffsetDateTime", ANY_READING),
            Map.entry("java.time.ZonedDateTime", ANY_READING),
            Map.entry("java.time.YearMonth", ANY_READING),
            Map.entry("java.time.Year", ANY_READING),
            Map.entry("java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system")),
            Map.entry("java.lang.System", Set.of("currentTimeMillis", "nanoTime")),
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.Random", CONSTRUCTION),
            Map.entry("java.security.SecureRandom", CONSTRUCTION),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")));

    private PurityRules() {}

    /** The domain needs the JDK, JSpecify and itself: no contracts, no reactive types, no persistence. */
    static ArchRule domainIsPlainJava(Root root) {
        List<ArchRule> rules = Root.SERVICES.stream()
                .<ArchRule>map(word -> classes()
                        .that()
                        .resideInAPackage(root.service(word, "domain"))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", "org.jspecify..", root.service(word, "domain")))
                .toList();
        return CompositeArchRule.of(rules)
                .as("the domain depends on java.., org.jspecify.. and its own domain only")
                .allowEmptyShould(true);
    }

    /** Domain and application get the time and every id or random value as an argument. */
    static ArchRule timeAndChanceComeFromOutside(Root root) {
        String[] inner = Stream.of(root.services("domain"), root.services("application"))
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(inner)
                .should()
                .accessTargetWhere(describe("reads a clock or draws at random", PurityRules::readsClockOrChance))
                .as("domain and application read no clock and draw nothing at random")
                .allowEmptyShould(true);
    }

    /** Waiting in main code is a deadline row, a timer or a reactive delay, never a sleeping thread. */
    static ArchRule nobodySleeps(Root root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root.services())
                .should()
                .accessTargetWhere(describe("puts a thread to sleep", PurityRules::sleeps))
                .as("nobody in a service calls sleep")
                .allowEmptyShould(true);
    }

    private static boolean readsClockOrChance(JavaAccess<?> access) {
        return CLOCK_AND_CHANCE
                .getOrDefault(access.getTargetOwner().getFullName(), Set.of())
                .contains(access.getTarget().getName());
    }

    private static boolean sleeps(JavaAccess<?> access) {
        return Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
                        .contains(access.getTargetOwner().getFullName())
                && access.getTarget().getName().equals("sleep");
    }
}
