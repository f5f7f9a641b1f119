package city.careline.deploy.demo.generator;

import java.util.Optional;

/**
 * Who an elder would like to come, or would not.
 *
 * @param elder whose wish it is
 * @param provider whom it is about, or whose worker
 * @param worker the worker; empty for the whole provider
 * @param welcome true for a preference, false for an exclusion
 */
public record Wish(Elder elder, Provider provider, Optional<Provider.Worker> worker, boolean welcome) {}
