package city.careline.provider.domain.admission;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a provider's history.
 *
 * @param from the stage before, absent for the first entry
 * @param to where it went, by whom, when and why
 */
public record Transition(@Nullable Stage from, Standing to) {}
