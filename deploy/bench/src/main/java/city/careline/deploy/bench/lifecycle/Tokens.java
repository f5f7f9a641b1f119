package city.careline.deploy.bench.lifecycle;

import city.careline.deploy.demo.TokenRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A bearer token for each worker and one for the seat, signed before anything is measured. Immutable. */
final class Tokens {
    private final Map<UUID, String> workers = new HashMap<>();
    private final String operator;

    Tokens(Population population, Function<TokenRequest, String> issuer) {
        operator = issuer.apply(TokenRequest.operator("bench-seat"));
        IntStream.range(0, population.workers()).forEach(number -> {
            UUID worker = population.worker(number);
            workers.put(worker, issuer.apply(TokenRequest.worker(population.providerOf(number), worker)));
        });
    }

    String worker(UUID id) {
        String token = workers.get(id);
        if (token == null) {
            throw new IllegalArgumentException("an offer to a worker who is not of this city");
        }
        return token;
    }

    String operator() {
        return operator;
    }
}
