package city.careline.dispatch.domain.reach;

import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Home;

/**
 * Where an elder lives whom the city serves.
 *
 * @param elderId who
 * @param home where
 */
public record ElderHome(ElderId elderId, Home home) {}
