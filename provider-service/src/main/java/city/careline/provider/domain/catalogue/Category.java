package city.careline.provider.domain.catalogue;

/**
 * A category of the catalogue.
 *
 * @param code stable code
 * @param name Chinese name for people
 * @param plan the city plan it comes from: {@code LUAN} or {@code GONGSHU}
 */
public record Category(String code, String name, String plan) {}
