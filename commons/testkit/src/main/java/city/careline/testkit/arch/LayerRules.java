package city.careline.testkit.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** Who may know whom inside a service. */
final class LayerRules {

    private LayerRules() {}

    /** Domain ← application ← adapters, and no adapter knows another. */
    static ArchRule dependenciesPointInwards(Root root) {
        ArchRule domain = noClasses()
                .that()
                .resideInAnyPackage(root.services("domain"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root.services("application"))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(root.services("adapter"));
        ArchRule application = noClasses()
                .that()
                .resideInAnyPackage(root.services("application"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root.services("adapter"));
        ArchRule adapters =
                slices().matching(root.name() + ".*.adapter.(*)..").should().notDependOnEachOther();
        return CompositeArchRule.of(List.of(domain, application, adapters))
                .as("domain, application, adapters: dependencies point inwards, adapters do not know each other")
                .allowEmptyShould(true);
    }

    /** No cycle among the packages of one service. */
    static ArchRule packagesAreFreeOfCycles(Root root) {
        List<ArchRule> rules = Root.SERVICES.stream()
                .<ArchRule>map(word -> slices().matching(root.name() + "." + word + ".(**)")
                        .should()
                        .beFreeOfCycles())
                .toList();
        return CompositeArchRule.of(rules)
                .as("packages of a service are free of cycles")
                .allowEmptyShould(true);
    }
}
