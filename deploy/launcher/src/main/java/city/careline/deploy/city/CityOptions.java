package city.careline.deploy.city;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a city is to be started. Immutable.
 *
 * @param home the repository, where the built services are
 * @param folder where the city keeps its state
 * @param ports which part listens where
 * @param pbx where Asterisk comes from
 * @param services which services run; a bench or a test may do with some
 * @param dispatchers how many processes of dispatch run, at most {@link Instance#MOST}
 * @param settings configuration that every service is given on top of its own
 */
public record CityOptions(
        Path home,
        CityFolder folder,
        Ports ports,
        Pbx pbx,
        Set<Service> services,
        int dispatchers,
        Map<String, String> settings) {

    /** Where Asterisk comes from. */
    public enum Pbx {
        /** From the PATH when it is new enough, else the private root, else none, saying so. */
        AUTO,
        /** Always the private Asterisk 22, as the tests want it. */
        PRIVATE,
        /** None: presses come through the alarm API only. */
        NONE
    }

    /** Keeps its own copies. */
    public CityOptions {
        services = Set.copyOf(services);
        settings = Map.copyOf(settings);
    }

    /** A whole city with one process per service. */
    public CityOptions(Path home, CityFolder folder, Ports ports, Pbx pbx) {
        this(home, folder, ports, pbx, EnumSet.allOf(Service.class), 1, Map.of());
    }

    /** The same with only these services. */
    public CityOptions only(Service... wanted) {
        return new CityOptions(home, folder, ports, pbx, Set.of(wanted), dispatchers, settings);
    }

    /** The same with so many processes of dispatch. */
    public CityOptions withDispatchers(int count) {
        return new CityOptions(home, folder, ports, pbx, services, count, settings);
    }

    /** The same with more configuration for every service; what was set before under the same key is replaced. */
    public CityOptions with(Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return new CityOptions(home, folder, ports, pbx, services, dispatchers, all);
    }

    /** The processes of services to start, in order. */
    public List<Instance> instances() {
        var instances = new ArrayList<Instance>();
        for (Service service : Service.values()) {
            int count = service == Service.DISPATCH ? dispatchers : 1;
            for (int number = 1; services.contains(service) && number <= count; number++) {
                instances.add(new Instance(service, number));
            }
        }
        return instances;
    }

    /** What will listen, so that its port has to be free. */
    Set<Part> parts() {
        var parts = EnumSet.of(Part.POSTGRES, Part.REDIS, Part.KAFKA, Part.KAFKA_CONTROLLER);
        if (pbx != Pbx.NONE) {
            parts.add(Part.SIP);
            parts.add(Part.AMI);
        }
        instances().forEach(instance -> parts.add(instance.part()));
        return parts;
    }
}
