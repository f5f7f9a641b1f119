package city.careline.testkit.arch;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Every architecture rule of the product, written once. A service runs them all with one field:
 * {@code @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class)} in a class annotated
 * {@code @AnalyzeClasses(packages = "city.careline", importOptions = DoNotIncludeTests.class)}. Rules are not disabled.
 */
public final class ArchitectureRules {

    private static final Root CITY = new Root("city.careline");

    @ArchTest
    static final ArchRule DEPENDENCIES_POINT_INWARDS = LayerRules.dependenciesPointInwards(CITY);

    @ArchTest
    static final ArchRule DOMAIN_IS_PLAIN_JAVA = PurityRules.domainIsPlainJava(CITY);

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_COME_FROM_OUTSIDE = PurityRules.timeAndChanceComeFromOutside(CITY);

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = PurityRules.nobodySleeps(CITY);

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = LayerRules.packagesAreFreeOfCycles(CITY);

    @ArchTest
    static final ArchRule ONLY_THE_OWNER_MAKES_ITS_EVENTS = ContractRules.onlyTheOwnerMakesItsEvents(CITY);

    @ArchTest
    static final ArchRule EACH_TECHNOLOGY_HAS_ONE_HOME = HomeRules.eachTechnologyHasOneHome(CITY);

    @ArchTest
    static final ArchRule CONTRACTS_ARE_PLAIN_SHAPES = ContractRules.contractsArePlainShapes(CITY);

    @ArchTest
    static final ArchRule CONTRACTS_NEED_ONLY_THE_JDK = ContractRules.contractsNeedOnlyTheJdk(CITY);

    @ArchTest
    static final ArchRule CONTRACTS_CARRY_NO_PERSONAL_DATA = ContractRules.contractsCarryNoPersonalData(CITY);

    @ArchTest
    static final ArchRule ONE_LOGGER = HygieneRules.oneLogger(CITY);

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = HygieneRules.packagesAreNullMarked(CITY);

    @ArchTest
    static final ArchRule NO_PUBLIC_FIELDS = HygieneRules.noPublicFields(CITY);

    @ArchTest
    static final ArchRule ONE_PUBLIC_METHOD_PER_COMMAND = HygieneRules.onePublicMethodPerCommand(CITY);

    @ArchTest
    static final ArchRule WRITES_ARE_NOT_CANCELLED = EndpointRules.writesAreNotCancelled(CITY);

    @ArchTest
    static final ArchRule ENDPOINTS_NAME_THEIR_CALLERS = EndpointRules.endpointsNameTheirCallers(CITY);

    private ArchitectureRules() {}
}
