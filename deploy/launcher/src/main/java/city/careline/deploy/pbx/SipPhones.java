package city.careline.deploy.pbx;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Real SIP phones (sipp) for one exchange: terminals that press a key, and seats that answer. */
public final class SipPhones implements AutoCloseable {
    private static final int EXPIRES_SECONDS = 7200;
    private static final Duration SIGN_ON_LIMIT = Duration.ofSeconds(15);
    private static final Duration SIGN_OFF_LIMIT = Duration.ofSeconds(2);
    private static final Set<Integer> GIVEN_PORTS = new HashSet<>();

    private final Path scripts;
    private final AsteriskSettings settings;
    private final Path folder;
    private final Launch launch;
    private final AtomicInteger count = new AtomicInteger();
    private final ConcurrentLinkedQueue<AutoCloseable> open = new ConcurrentLinkedQueue<>();

    /**
     * No phone yet.
     *
     * @param scripts the folder {@code deploy/asterisk}
     * @param folder gets one folder per phone, kept for diagnosis
     */
    public SipPhones(Path scripts, AsteriskSettings settings, Path folder, Launch launch) {
        this.scripts = scripts.toAbsolutePath();
        this.settings = settings;
        this.folder = folder.toAbsolutePath();
        this.launch = launch;
    }

    /** An elder with this line presses a key; rings and talks until told otherwise. */
    public LineCall press(String line, String extension) {
        return press(Press.of(line, extension));
    }

    /** A call from a line, started when this returns. */
    public LineCall press(Press press) {
        int number = count.incrementAndGet();
        String name = "line-" + number;
        var scenario = new Scenario(folder.resolve(name), freePort());
        String callId =
                "%s-%d-%d@line.invalid".formatted(name, ProcessHandle.current().pid(), System.nanoTime());
        Map<String, String> values = Map.of(
                "IDENTITY", press.identityHeader(),
                "FROM", press.from(),
                "GIVE_UP_MS", String.valueOf(press.giveUp().toMillis()),
                "TALK_MS", String.valueOf(press.talk().toMillis()));
        List<String> arguments = List.of(
                "-s",
                press.extension(),
                "-m",
                "1",
                "-cid_str",
                callId,
                "-au",
                "trunk",
                "-ap",
                settings.trunkPassword());
        ProcessBuilder command = scenario.command(scripts, "line", values, settings, arguments);
        Process process = launch.start(name, command, output(scenario, "line"));
        var call = new LineCall(scenario, callId, scenario.log("line"), process);
        open.add(call);
        return call;
    }

    /** A seat that answers only when told and talks until told, or until the line hangs up. */
    public SeatPhone seat(int number) {
        return seat(number, Duration.ofHours(12), Duration.ofHours(12));
    }

    /**
     * A seat that has signed on when this returns.
     *
     * @param ring how long the operator lets it ring before answering
     * @param talk how long the operator talks before hanging up
     * @throws PbxFailure when the exchange refuses it
     */
    public SeatPhone seat(int number, Duration ring, Duration talk) {
        String name = "seat-" + number + "-" + count.incrementAndGet();
        var scenario = new Scenario(folder.resolve(name), freePort());
        if (!register(number, name, scenario, EXPIRES_SECONDS, SIGN_ON_LIMIT)) {
            throw new PbxFailure("seat " + number + " cannot sign on, see " + scenario.folder());
        }
        Map<String, String> values = Map.of(
                "RING_MS", String.valueOf(ring.toMillis()),
                "TALK_MS", String.valueOf(talk.toMillis()));
        ProcessBuilder command = scenario.command(scripts, "seat-answer", values, settings, List.of());
        Process process = launch.start(name, command, output(scenario, "seat-answer"));
        Runnable signOff = () -> register(number, name + "-off", scenario, 0, SIGN_OFF_LIMIT);
        var phone = new SeatPhone(number, scenario, scenario.log("seat-answer"), process, signOff);
        open.add(phone);
        return phone;
    }

    /** Takes all phones away. */
    @Override
    public void close() {
        for (AutoCloseable phone = open.poll(); phone != null; phone = open.poll()) {
            try {
                phone.close();
            } catch (Exception e) {
                throw new PbxFailure("a phone does not go away", e);
            }
        }
    }

    private boolean register(int seat, String name, Scenario scenario, int expires, Duration limit) {
        String account = String.valueOf(seat);
        Map<String, String> values = Map.of("EXPIRES_S", String.valueOf(expires));
        List<String> arguments = List.of("-s", account, "-m", "1", "-au", account, "-ap", settings.seatPassword(seat));
        ProcessBuilder command = scenario.command(scripts, "seat-register", values, settings, arguments);
        Process process = launch.start(name + "-register", command, output(scenario, "seat-register"));
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Path output(Scenario scenario, String name) {
        return scenario.folder().resolve(name + ".out");
    }

    /** A UDP port that is free and that no other phone of this JVM has been given. */
    private static int freePort() {
        synchronized (GIVEN_PORTS) {
            while (true) {
                try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
                    if (GIVEN_PORTS.add(socket.getLocalPort())) {
                        return socket.getLocalPort();
                    }
                } catch (IOException e) {
                    throw new PbxFailure("there is no free port for a phone", e);
                }
            }
        }
    }
}
