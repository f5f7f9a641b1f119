package city.careline.testkit.arch;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Contracts and runtime obey the rules as well, run the way a service runs them. */
@AnalyzeClasses(packages = "city.careline", importOptions = DoNotIncludeTests.class)
class CommonsArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
}
