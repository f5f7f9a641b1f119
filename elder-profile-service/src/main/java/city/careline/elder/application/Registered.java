package city.careline.elder.application;

import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * What a registration brought into being.
 *
 * @param elder the elder
 * @param newHousehold the household, when it is new
 * @param terminal the terminal, when one came with the registration
 */
public record Registered(
        Elder elder,
        @Nullable Household newHousehold,
        @Nullable Terminal terminal) {}
