package city.careline.dispatch.adapter.kafka;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** How far reading has come since this instance started, said at most once a second, and once at the end. Thread-safe. */
final class RebuildProgress {
    private static final long SECOND = 1_000_000_000;

    private final List<CompletableFuture<Void>> topics;
    private final LongSupplier nanos;
    private final Consumer<String> log;
    private final LongAdder records = new LongAdder();
    private final long begin;
    private final AtomicLong said;

    /**
     * Begins now.
     *
     * @param topics each completes when its topic has been read to the end it had at the start
     * @param nanos a clock in nanoseconds
     * @param log takes the lines
     */
    RebuildProgress(List<CompletableFuture<Void>> topics, LongSupplier nanos, Consumer<String> log) {
        this.topics = List.copyOf(topics);
        this.nanos = nanos;
        this.log = log;
        this.begin = nanos.getAsLong();
        this.said = new AtomicLong(begin);
        CompletableFuture.allOf(this.topics.toArray(CompletableFuture<?>[]::new))
                .thenRun(this::end);
    }

    /** One more record has been applied. */
    void read() {
        records.increment();
        long now = nanos.getAsLong();
        long before = said.get();
        if (now - before >= SECOND && topicsToGo() > 0 && said.compareAndSet(before, now)) {
            int left = topicsToGo();
            log.accept(String.format(
                    Locale.ROOT, "candidates: %,d read, %d %s to go", count(), left, left == 1 ? "topic" : "topics"));
        }
    }

    /** Topics not read to their end yet. */
    int topicsToGo() {
        return (int) topics.stream().filter(topic -> !topic.isDone()).count();
    }

    /** Records applied so far. */
    long count() {
        return records.sum();
    }

    private void end() {
        double seconds = (nanos.getAsLong() - begin) / (double) SECOND;
        log.accept(String.format(Locale.ROOT, "candidates: complete, %,d read in %.1f s", count(), seconds));
    }
}
