package city.careline.broker;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * What the command line asks of the broker.
 *
 * @param port where clients connect, on the loopback address
 * @param controllerPort where the controller listens, on the loopback address
 * @param dir where the log, the cluster id and the written settings live; made when absent
 * @param watchesStdin whether the end of standard input ends the broker, so that it never outlives its parent
 */
record BrokerOptions(int port, int controllerPort, Path dir, boolean watchesStdin) {

    static final String USAGE = "usage: BrokerMain --port N --controller-port M --dir DIR [--watch-stdin]";

    /** Reads the arguments; an unknown or missing one is an {@link IllegalArgumentException} that names it. */
    static BrokerOptions parse(String... args) {
        var rest = new ArrayDeque<>(List.of(args));
        int port = 0;
        int controllerPort = 0;
        String dir = "";
        boolean watchesStdin = false;
        while (!rest.isEmpty()) {
            String option = rest.remove();
            switch (option) {
                case "--port" -> port = portOf(option, rest);
                case "--controller-port" -> controllerPort = portOf(option, rest);
                case "--dir" -> dir = valueOf(option, rest);
                case "--watch-stdin" -> watchesStdin = true;
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        if (port == 0 || controllerPort == 0 || dir.isEmpty()) {
            throw new IllegalArgumentException("--port, --controller-port and --dir are needed");
        }
        return new BrokerOptions(port, controllerPort, Path.of(dir).toAbsolutePath(), watchesStdin);
    }

    private static int portOf(String option, ArrayDeque<String> rest) {
        String value = valueOf(option, rest);
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " wants a port, not " + value, e);
        }
        throw new IllegalArgumentException(option + " wants a port, not " + value);
    }

    private static String valueOf(String option, ArrayDeque<String> rest) {
        String value = rest.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return value;
    }
}
