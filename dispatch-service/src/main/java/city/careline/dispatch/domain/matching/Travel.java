package city.careline.dispatch.domain.matching;

/**
 * How far it is from where somebody is to where help is needed.
 *
 * @param meters metres on the way, not as the crow flies
 * @param seconds expected duration
 * @param basis what the numbers rest on
 */
public record Travel(int meters, int seconds, Basis basis) {
    /** What a travel time rests on. */
    public enum Basis {
        /** Great-circle distance times a road factor, at a mean speed. */
        ESTIMATE,
        /** The way by the street map that is loaded. */
        ROAD
    }
}
