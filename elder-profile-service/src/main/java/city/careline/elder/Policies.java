package city.careline.elder;

import city.careline.elder.domain.elder.AdvancedAge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Policy parameters from the configuration. */
public final class Policies {
    private Policies() {}

    /** From which birthday on an elder belongs to 高龄. */
    @Produces
    @Singleton
    static AdvancedAge advancedAge(
            @ConfigProperty(name = "careline.elder.advanced-age-years", defaultValue = "80") int years) {
        return new AdvancedAge(years);
    }
}
