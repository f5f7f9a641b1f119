package city.careline.gateway.adapter.asterisk;

import city.careline.gateway.application.Phones;
import city.careline.gateway.domain.QueuePause;
import city.careline.gateway.domain.SeatId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.PingThread;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.FullyBootedEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The live connection to the PBX: telemetry and control, never the only carrier of a press. One thread does all the
 * work; the library's listener only hands events over, because an Error inside it would end the library's own thread.
 * A half-open connection is noticed within ten seconds, and after every connect the whole state is asked for again.
 */
@ApplicationScoped
public class AmiLink implements Phones {
    private static final Logger LOG = Logger.getLogger(AmiLink.class);
    private static final int CAPACITY = 10_000;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 10_000;
    private static final int PING_MILLIS = 4_000;
    private static final int ANSWER_MILLIS = 3_000;
    private static final long SYNC_SECONDS = 60;

    private final BlockingQueue<Runnable> work = new ArrayBlockingQueue<>(CAPACITY);
    private final Map<SeatId, QueuePause> pauses = new ConcurrentHashMap<>();
    private final PbxSettings settings;
    private final AmiEvents events;
    private final Counter dropped;
    private final AtomicReference<@Nullable DefaultManagerConnection> connection = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile boolean syncWanted;

    /** Registers its metrics. */
    public AmiLink(PbxSettings settings, AmiEvents events, MeterRegistry meters) {
        this.settings = settings;
        this.events = events;
        this.dropped = meters.counter("careline_gateway_ami_dropped");
        meters.gauge("careline_gateway_ami_connected", connection, link -> isUp(link.get()) ? 1 : 0);
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled() && settings.ami().secret().isPresent()) {
            Thread.ofPlatform().daemon().name("ami").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        @Nullable DefaultManagerConnection open = connection.get();
        if (open != null && isUp(open)) {
            open.logoff();
        }
    }

    /** Remembered, and done again after every connect. */
    @Override
    public void pause(SeatId seat, QueuePause pause) {
        pauses.put(seat, pause);
        hand(() -> tell(seat, pause));
    }

    private static boolean isUp(@Nullable DefaultManagerConnection open) {
        return open != null && open.getState() == ManagerConnectionState.CONNECTED;
    }

    private void run() {
        DefaultManagerConnection open = connect();
        long syncedAt = System.nanoTime();
        while (!stopped) {
            try {
                @Nullable Runnable next = work.poll(1, TimeUnit.SECONDS);
                if (next != null) {
                    next.run();
                }
                boolean due = System.nanoTime() - syncedAt > TimeUnit.SECONDS.toNanos(SYNC_SECONDS);
                if ((syncWanted || due) && isUp(open)) {
                    syncWanted = false;
                    syncedAt = System.nanoTime();
                    events.sync(open);
                    pauses.forEach(this::tell);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) { // this thread must outlive even an Error
                LOG.warnf("live connection: %s", e.toString());
            }
        }
    }

    /** The first connect; the library repeats later ones by itself. */
    private DefaultManagerConnection connect() {
        var ami = settings.ami();
        var open = new DefaultManagerConnection(
                ami.host(), ami.port(), ami.user(), ami.secret().orElseThrow());
        open.setSocketTimeout(CONNECT_MILLIS);
        open.setSocketReadTimeout(READ_MILLIS);
        open.setDefaultResponseTimeout(ANSWER_MILLIS);
        open.setDefaultEventTimeout(ANSWER_MILLIS);
        open.addEventListener(this::heard);
        connection.set(open);
        long waitMillis = 200;
        while (!stopped && !login(open)) {
            waitMillis = Math.min(waitMillis * 2, 5_000);
            pauseFor(waitMillis);
        }
        var ping = new PingThread(open);
        ping.setInterval(PING_MILLIS);
        ping.setTimeout(ANSWER_MILLIS);
        ping.setDaemon(true);
        ping.start();
        syncWanted = true;
        return open;
    }

    private static boolean login(DefaultManagerConnection open) {
        try {
            open.login();
            return true;
        } catch (IOException | TimeoutException | AuthenticationFailedException | IllegalStateException e) {
            LOG.warnf("no live connection yet: %s", e.toString());
            return false;
        }
    }

    private void heard(ManagerEvent event) {
        try {
            if (event instanceof FullyBootedEvent) {
                syncWanted = true;
            } else if (event instanceof DisconnectEvent) {
                LOG.warn("live connection lost; calls are not at risk");
            } else if (events.concerns(event)) {
                hand(() -> events.take(event));
            }
        } catch (Throwable e) { // an Error here would silence the library for ever
            LOG.errorf(e, "an event of the PBX could not be handed over");
        }
    }

    private void hand(Runnable task) {
        if (!work.offer(task)) {
            dropped.increment();
            syncWanted = true;
        }
    }

    private void tell(SeatId seat, QueuePause pause) {
        @Nullable DefaultManagerConnection open = connection.get();
        if (open == null || !isUp(open)) {
            return;
        }
        try {
            String member = "PJSIP/" + seat;
            var ami = settings.ami();
            open.sendAction(new QueuePauseAction(member, ami.emergencyQueue(), pause.emergency()));
            open.sendAction(new QueuePauseAction(member, ami.serviceQueue(), pause.service()));
        } catch (IOException | TimeoutException | IllegalStateException e) {
            LOG.warnf("seat %s not paused yet: %s", seat, e.toString());
            syncWanted = true;
        }
    }

    private static void pauseFor(long millis) {
        java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
