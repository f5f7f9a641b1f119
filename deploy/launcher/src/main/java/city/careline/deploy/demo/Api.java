package city.careline.deploy.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The REST APIs of a running city; give it a role and it lets you ask. Thread-safe. */
public final class Api implements AutoCloseable {
    /** How requests and results are written: instants as ISO text, absent fields left out. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL);

    private static final long TOKEN_NANOS = Duration.ofMinutes(5).toNanos();

    private final CityAddress city;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<TokenRequest, Token> tokens = new ConcurrentHashMap<>();

    /** Speaks to the given city. */
    public Api(CityAddress city) {
        this.city = city;
    }

    /** As this person. */
    public Session as(TokenRequest who) {
        return new Session(this, who);
    }

    /** As anybody with the role, without scope. */
    public Session as(String role) {
        return as(TokenRequest.role(role));
    }

    /** The city's clock. */
    public CityClock clock() {
        return city.clock();
    }

    /** The city spoken to. */
    public CityAddress city() {
        return city;
    }

    HttpClient http() {
        return http;
    }

    String token(TokenRequest who) {
        return tokens.compute(
                        who,
                        (key, known) -> known != null && System.nanoTime() - known.nanos < TOKEN_NANOS
                                ? known
                                : new Token(city.tokens().apply(key), System.nanoTime()))
                .text;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private record Token(String text, long nanos) {}
}
