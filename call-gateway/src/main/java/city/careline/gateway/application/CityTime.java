package city.careline.gateway.application;

import java.time.Duration;
import java.time.InstantSource;

/** The city's clock. It differs from the machine's only in tests and in the embedded city. */
public interface CityTime extends InstantSource {
    /** How far ahead of the machine's clock it is, as last known. */
    Duration shift();
}
