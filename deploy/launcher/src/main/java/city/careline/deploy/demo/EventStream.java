package city.careline.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Server-sent events as they arrive, kept in order until the stream is closed. Thread-safe. */
public final class EventStream implements AutoCloseable {
    /** A server may keep its headers back until the first event, so opening does not wait for ever. */
    private static final Duration HEADERS = Duration.ofSeconds(2);

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> answer;
    private volatile @Nullable String end;

    /**
     * One event.
     *
     * @param name the event's name, {@code message} when the server gave none
     * @param data its JSON
     * @param nanos when it arrived, by {@link System#nanoTime()}
     */
    public record Event(String name, JsonNode data, long nanos) {}

    private EventStream(CompletableFuture<HttpResponse<Stream<String>>> answer) {
        this.answer = answer;
    }

    static EventStream open(HttpClient http, HttpRequest request) {
        var stream = new EventStream(http.sendAsync(request, HttpResponse.BodyHandlers.ofLines()));
        Thread.ofVirtual().name("events").start(stream::read);
        stream.answer
                .<Object>thenApply(HttpResponse::statusCode)
                .completeOnTimeout("no headers yet", HEADERS.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(Throwable::getMessage)
                .join();
        return stream;
    }

    private void read() {
        try {
            HttpResponse<Stream<String>> response = answer.join();
            if (response.statusCode() == 200) {
                var parser = new Parser();
                response.body().forEach(parser::line);
            }
            end = "the server ended the stream with status " + response.statusCode();
        } catch (UncheckedIOException | CompletionException | java.util.concurrent.CancellationException e) {
            end = "the stream broke: " + e.getMessage();
        }
    }

    /** What has arrived so far, oldest first. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The first event that fits, past or coming. */
    public Event await(String description, Duration limit, Predicate<Event> fits) {
        return Await.until(description, limit, () -> {
            Optional<Event> found = events.stream().filter(fits).findFirst();
            String ended = end;
            if (found.isEmpty() && ended != null) {
                throw new Await.NeverHappened(description + ": " + ended);
            }
            return found;
        });
    }

    @Override
    public void close() {
        answer.cancel(true);
        if (answer.isDone() && !answer.isCompletedExceptionally()) {
            answer.join().body().close();
        }
    }

    /** Lines to events, as far as the hotline's streams use the format. */
    private final class Parser {
        private @Nullable String name;
        private final StringBuilder data = new StringBuilder();

        void line(String line) {
            if (line.isEmpty()) {
                flush();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            }
        }

        private void flush() {
            long nanos = System.nanoTime();
            String event = name == null ? "message" : name;
            if (name != null || !data.isEmpty()) {
                JsonNode json = data.isEmpty() ? MissingNode.getInstance() : Session.read(data.toString());
                events.add(new Event(event, json, nanos));
            }
            name = null;
            data.setLength(0);
        }
    }
}
