package city.careline.deploy.city;

import java.nio.file.Path;

/**
 * How a city is to be started.
 *
 * @param home the repository, where the built services are
 * @param folder where the city keeps its state
 * @param ports which part listens where
 * @param pbx where Asterisk comes from
 */
public record CityOptions(Path home, CityFolder folder, Ports ports, Pbx pbx) {

    /** Where Asterisk comes from. */
    public enum Pbx {
        /** From the PATH when it is new enough, else the private root, else none, saying so. */
        AUTO,
        /** Always the private Asterisk 22, as the tests want it. */
        PRIVATE,
        /** None: presses come through the alarm API only. */
        NONE
    }
}
