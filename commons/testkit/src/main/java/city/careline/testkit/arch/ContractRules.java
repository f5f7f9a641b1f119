package city.careline.testkit.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the published language may look like and who may speak it. */
final class ContractRules {

    private static final Pattern PERSONAL = Pattern.compile(
            "phone|mobile|address|idnumber|identitynumber|nationalid|idcard|idno$|birth|surname|fullname|firstname"
                    + "|lastname|(elder|worker|person|contact|caller|operator)name|linenumber|diagnosis|doornote",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PERSON = Pattern.compile("Elder|Worker|Person|Contact|Caller|Operator");

    /** A keyed hash or a ciphertext of something personal may travel. */
    private static final Pattern UNREADABLE = Pattern.compile(".*(Hash|Cipher|Ciphertext)");

    private ContractRules() {}

    /** Only service X constructs the events of {@code contracts.X}. */
    static ArchRule onlyTheOwnerMakesItsEvents(Root root) {
        List<ArchRule> rules = Root.SERVICES.stream()
                .<ArchRule>map(word -> noClasses()
                        .that()
                        .resideInAnyPackage(root.product())
                        .and()
                        .resideOutsideOfPackages(root.service(word), root.contracts())
                        .should()
                        .accessTargetWhere(constructionIn(root, word)))
                .toList();
        return CompositeArchRule.of(rules)
                .as("only the service that owns an event constructs it")
                .allowEmptyShould(true);
    }

    /** Records, enums, sealed interfaces, and holders of constants. */
    static ArchRule contractsArePlainShapes(Root root) {
        return classes()
                .that()
                .resideInAPackage(root.contracts())
                .and()
                .doNotHaveSimpleName("package-info")
                .should(ArchCondition.from(describe(
                        "be records, enums, sealed interfaces or holders of constants", ContractRules::isPlainShape)))
                .as("contracts are records, enums, sealed interfaces or holders of constants")
                .allowEmptyShould(true);
    }

    /** Whoever reads the language needs no library for it. */
    static ArchRule contractsNeedOnlyTheJdk(Root root) {
        return classes()
                .that()
                .resideInAPackage(root.contracts())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root.contracts())
                .as("contracts depend on java.., org.jspecify.. and themselves only")
                .allowEmptyShould(true);
    }

    /** Events carry ids: no field is named like a person's data. */
    static ArchRule contractsCarryNoPersonalData(Root root) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root.contracts())
                .and()
                .areNotStatic()
                .should(ArchCondition.from(describe("not be named like personal data", field -> !looksPersonal(field))))
                .as("no field of a contract is named like personal data")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> constructionIn(Root root, String word) {
        DescribedPredicate<JavaClass> owned = JavaClass.Predicates.resideInAPackage(root.contracts(word));
        return describe(
                "constructs an event of " + word,
                access -> access.getTarget().getName().equals("<init>") && owned.test(access.getTargetOwner()));
    }

    private static boolean isPlainShape(JavaClass type) {
        return type.isRecord()
                || type.isEnum()
                || type.isInterface() && type.reflect().isSealed()
                || isConstantHolder(type);
    }

    private static boolean isConstantHolder(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && type.getConstructors().stream()
                        .allMatch(c -> c.getModifiers().contains(JavaModifier.PRIVATE))
                && type.getFields().stream()
                        .allMatch(f -> f.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL)));
    }

    private static boolean looksPersonal(JavaField field) {
        String name = field.getName();
        if (UNREADABLE.matcher(name).matches()) {
            return false;
        }
        boolean nameOfPerson = name.equals("name")
                && PERSON.matcher(field.getOwner().getSimpleName()).find();
        return nameOfPerson || PERSONAL.matcher(name).find();
    }
}
