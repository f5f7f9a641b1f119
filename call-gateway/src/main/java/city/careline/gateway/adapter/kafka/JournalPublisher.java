package city.careline.gateway.adapter.kafka;

import city.careline.gateway.application.Deliveries;
import city.careline.gateway.application.Journal;
import city.careline.gateway.application.JournalUnavailable;
import city.careline.runtime.event.EventProducer;
import city.careline.runtime.event.OutgoingEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Brings the journal's events to Kafka, oldest first, and removes them when acknowledged. It tries for ever: a broker
 * that is away for hours costs time, never an event. After a crash the last batch may come twice, under the same ids.
 */
@ApplicationScoped
public class JournalPublisher implements Deliveries {
    private static final Logger LOG = Logger.getLogger(JournalPublisher.class);
    private static final int BATCH = 200;
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(8);
    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final Journal journal;
    private final EventProducer producer;
    private final Counter published;
    private final Counter retries;
    private final Semaphore written = new Semaphore(0);
    private volatile boolean stopped;

    /** Registers its metrics. */
    public JournalPublisher(Journal journal, EventProducer producer, MeterRegistry meters) {
        this.journal = journal;
        this.producer = producer;
        this.published = meters.counter("careline_gateway_journal_published");
        this.retries = meters.counter("careline_gateway_journal_retries");
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("journal-publisher").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        wake();
    }

    @Override
    public void wake() {
        written.release();
    }

    @Override
    public boolean sendNow(List<OutgoingEvent> events) {
        try {
            send(events);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf("Kafka does not take %d events: %s", events.size(), e.toString());
            return false;
        }
    }

    private void run() {
        long waitMillis = FIRST_WAIT_MILLIS;
        while (!stopped) {
            try {
                if (publishBatch() == 0) {
                    boolean woken = written.tryAcquire(1, TimeUnit.SECONDS);
                    LOG.tracef("woken: %s", woken);
                    written.drainPermits();
                }
                waitMillis = FIRST_WAIT_MILLIS;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Throwable e) { // this thread must outlive even an Error
                retries.increment();
                LOG.warnf("%d events wait for Kafka: %s", journal.backlog(), e.toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(waitMillis));
                waitMillis = Math.min(waitMillis * 2, LONGEST_WAIT_MILLIS);
            }
        }
    }

    private int publishBatch() throws JournalUnavailable {
        List<Journal.Pending> batch = journal.listPending(BATCH);
        if (!batch.isEmpty()) {
            send(batch.stream().map(Journal.Pending::event).toList());
            journal.acknowledge(batch);
        }
        return batch.size();
    }

    private void send(List<OutgoingEvent> events) {
        if (!events.isEmpty()) {
            producer.send(events).await().atMost(ACKNOWLEDGED_WITHIN);
            published.increment(events.size());
        }
    }
}
