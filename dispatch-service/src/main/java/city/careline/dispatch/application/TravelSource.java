package city.careline.dispatch.application;

import java.util.Optional;

/** What travel times rest on, for people. */
public interface TravelSource {
    /** The street map and the vehicle, or the estimate. */
    String describe();

    /** What the map's licence wants to be shown with its data; empty without a map. */
    Optional<String> attribution();
}
