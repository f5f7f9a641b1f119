package city.careline.deploy.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which part listens where; everything is on the loopback address. Immutable. */
public final class Ports {
    private final Map<Part, Integer> numbers;

    private Ports(Map<Part, Integer> numbers) {
        this.numbers = new EnumMap<>(numbers);
    }

    /** The usual ports, some of them changed. */
    public static Ports usualBut(Map<Part, Integer> changed) {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        for (Part part : Part.values()) {
            numbers.put(part, changed.getOrDefault(part, part.defaultPort()));
        }
        return new Ports(numbers);
    }

    /** Ports that are free just now, for a city of a test. */
    public static Ports free() {
        var numbers = new EnumMap<Part, Integer>(Part.class);
        var held = new ArrayList<ServerSocket>();
        try {
            for (Part part : Part.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(part, socket.getLocalPort());
            }
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(numbers);
    }

    /** The part's port. */
    public int of(Part part) {
        return numbers.getOrDefault(part, part.defaultPort());
    }

    /** One sentence per port that somebody else holds, naming the holder where it can be seen. */
    public List<String> taken() {
        return taken(EnumSet.allOf(Part.class));
    }

    /** The same for some parts only. */
    public List<String> taken(Set<Part> parts) {
        var sentences = new ArrayList<String>();
        for (Part part : parts) {
            int port = of(part);
            if (!isFree(part, port)) {
                Optional<String> owner = PortOwner.find(port, part == Part.SIP);
                sentences.add("port %d (%s) is in use by %s; stop it, or choose another with --port %s=NNNN"
                        .formatted(port, part.word(), owner.orElse("another program"), part.word()));
            }
        }
        return sentences;
    }

    private static boolean isFree(Part part, int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        if (part == Part.SIP) {
            try (var socket = new DatagramSocket(null)) {
                socket.setReuseAddress(false);
                socket.bind(address);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
