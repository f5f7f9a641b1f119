package city.careline.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Set;

/** Habits that hold everywhere: one logger, explicit nulls, no open state, one command per class. */
final class HygieneRules {

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final Set<String> OBJECT_METHODS = Set.of("toString", "equals", "hashCode");

    private HygieneRules() {}

    /** Neither the standard streams nor java.util.logging nor a printed stack trace. */
    static ArchRule oneLogger(Root root) {
        ArchRule streams = noClasses()
                .that()
                .resideInAnyPackage(root.product())
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
        ArchRule logging = noClasses()
                .that()
                .resideInAnyPackage(root.product())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..");
        ArchRule traces = noClasses()
                .that()
                .resideInAnyPackage(root.product())
                .should()
                .accessTargetWhere(describe(
                        "prints a stack trace",
                        access -> access.getTarget().getName().equals("printStackTrace")
                                && access.getTargetOwner().isAssignableTo(Throwable.class)));
        return CompositeArchRule.of(List.of(streams, logging, traces))
                .as("one logger: no standard streams, no java.util.logging, no printed stack traces")
                .allowEmptyShould(true);
    }

    /** NullAway checks marked packages only, so every package is marked. */
    static ArchRule packagesAreNullMarked(Root root) {
        return classes()
                .that()
                .resideInAnyPackage(root.product())
                .should(ArchCondition.from(describe("be in a @NullMarked package", HygieneRules::isInMarkedPackage)))
                .as("every package is @NullMarked")
                .allowEmptyShould(true);
    }

    /** Constants apart, no field is open to everybody. */
    static ArchRule noPublicFields(Root root) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(root.product())
                .and()
                .areNotStatic()
                .should()
                .bePublic()
                .as("no public field")
                .allowEmptyShould(true);
    }

    /** A class of {@code application} does one thing; ports, records and outcomes are not commands. */
    static ArchRule onePublicMethodPerCommand(Root root) {
        return classes()
                .that()
                .resideInAnyPackage(root.services("application"))
                .and()
                .areNotInterfaces()
                .and()
                .areNotRecords()
                .and()
                .areNotEnums()
                .should(haveAtMostOnePublicMethod())
                .as("a command has at most one public method besides its constructor")
                .allowEmptyShould(true);
    }

    private static boolean isInMarkedPackage(JavaClass type) {
        return type.getPackage().isAnnotatedWith(NULL_MARKED);
    }

    private static ArchCondition<JavaClass> haveAtMostOnePublicMethod() {
        return new ArchCondition<>("have at most one public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> open = type.getMethods().stream()
                        .filter(HygieneRules::isOpen)
                        .map(JavaMethod::getName)
                        .sorted()
                        .toList();
                events.add(new SimpleConditionEvent(
                        type, open.size() <= 1, type.getFullName() + " has the public methods " + open));
            }
        };
    }

    private static boolean isOpen(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && !OBJECT_METHODS.contains(method.getName());
    }
}
