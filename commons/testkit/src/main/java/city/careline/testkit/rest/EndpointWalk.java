package city.careline.testkit.rest;

import city.careline.runtime.security.Roles;
import city.careline.testkit.Tokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Walks every operation of a running service's OpenAPI and tries what must always be refused: no token, a foreign
 * token, each role that may not, malformed JSON, unknown and missing fields, wrong types, huge texts, unknown ids. Each
 * refusal must be problem+json with status, title and detail, and never 5xx.
 *
 * <p>The service gives the table of its roles by {@code METHOD /path}; an operation missing in the table fails the
 * walk, and so does a line of the table without an operation. Scopes (foreign region, foreign provider) are for each
 * service's own tests.
 */
public final class EndpointWalk {

    /** In the table of roles: open to everybody, even without a token. */
    public static final Set<String> EVERYBODY = Set.of();

    /** Every role there is; in the table of roles: any valid token. */
    public static final Set<String> ANY_ROLE = Set.of(
            Roles.OPERATOR,
            Roles.SUPERVISOR,
            Roles.PROVIDER,
            Roles.WORKER,
            Roles.FINANCE,
            Roles.AUDITOR,
            Roles.COMMUNITY,
            Roles.COUNTY,
            Roles.CITY,
            Roles.FAMILY,
            Roles.DEVICE,
            Roles.ADMIN,
            Roles.SERVICE);

    /** What commons/runtime adds to every service; put into each service's table. */
    public static final Map<String, Set<String>> RUNTIME_ROLES = Map.of(
            "GET /quarantine", Set.of(Roles.SUPERVISOR, Roles.ADMIN),
            "PUT /quarantine/{id}/resolution", Set.of(Roles.SUPERVISOR, Roles.ADMIN));

    /** Of the roles that may, the one with the widest view is tried first. */
    private static final List<String> WIDEST_FIRST = List.of(
            Roles.ADMIN, Roles.CITY, Roles.SUPERVISOR, Roles.OPERATOR, Roles.AUDITOR, Roles.FINANCE, Roles.SERVICE);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Set<String>> roles;
    private final Map<String, JsonNode> bodies = new HashMap<>();
    private final Map<String, Map<Check, String>> exceptions = new HashMap<>();
    private Function<String, Tokens> tokens = EndpointWalk::widestToken;
    private @Nullable URI base;

    private EndpointWalk(Map<String, Set<String>> roles) {
        this.roles = Map.copyOf(roles);
    }

    /** A walk through the service under test, with the roles that may call each operation. */
    public static EndpointWalk of(Map<String, Set<String>> roles) {
        return new EndpointWalk(roles);
    }

    /** Walks a service elsewhere than where Quarkus started the one under test. */
    public EndpointWalk at(URI service) {
        base = service;
        return this;
    }

    /** A body this operation would take, where one made from the schema is not near enough. */
    public EndpointWalk body(String operation, String json) {
        try {
            bodies.put(operation, JSON.readTree(json));
            return this;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    /** The token for a role, where the widest scope is not what the service needs. */
    public EndpointWalk tokens(Function<String, Tokens> forRole) {
        tokens = forRole;
        return this;
    }

    /** Leaves one check out for one operation, for a reason that stands in the test. */
    public EndpointWalk without(String operation, Check check, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an exception needs a reason");
        }
        exceptions.computeIfAbsent(operation, key -> new HashMap<>()).put(check, reason);
        return this;
    }

    /** Every check as a test of its own, for a {@code @TestFactory}. */
    public Stream<DynamicTest> tests() {
        return steps().stream().map(step -> DynamicTest.dynamicTest(step.name(), step.action()::run));
    }

    /** Runs every check and tells all failures at once. */
    public void run() {
        List<String> faults = new ArrayList<>();
        List<Step> steps = steps();
        for (Step step : steps) {
            try {
                step.action().run();
            } catch (RuntimeException | AssertionError e) {
                faults.add(step.name() + ": " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    faults.size() + " of " + steps.size() + " checks failed\n" + String.join("\n", faults));
        }
    }

    private record Step(String name, Runnable action) {}

    private List<Step> steps() {
        var caller = new Caller(base == null ? restAssuredBase() : base);
        List<Operation> operations = OpenApi.operations(read(caller.openApi()));
        var steps = new ArrayList<Step>();
        steps.add(new Step("the table of roles names every operation", () -> tableIsComplete(operations)));
        for (Operation operation : operations) {
            Set<String> allowed = roles.get(operation.key());
            if (allowed != null) {
                Probes probes = probes(caller, operation, allowed);
                Stream.of(Check.values())
                        .filter(probes::has)
                        .filter(check -> !isExcepted(operation, check))
                        .forEach(check -> steps.add(new Step(operation.key() + " " + check, () -> probes.run(check))));
            }
        }
        return steps;
    }

    private Probes probes(Caller caller, Operation operation, Set<String> allowed) {
        var denied = new TreeSet<>(ANY_ROLE);
        denied.removeAll(allowed);
        Schema schema = operation.body();
        JsonNode body = schema == null ? null : bodies.getOrDefault(operation.key(), schema.sample());
        String token = allowed.isEmpty() ? null : tokens.apply(widest(allowed)).sign();
        return new Probes(caller, operation, denied, tokens, token, body);
    }

    private boolean isExcepted(Operation operation, Check check) {
        return exceptions.getOrDefault(operation.key(), Map.of()).containsKey(check);
    }

    private void tableIsComplete(List<Operation> operations) {
        var served = operations.stream().map(Operation::key).collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<>(served);
        missing.removeAll(roles.keySet());
        var stale = new TreeSet<>(roles.keySet());
        stale.addAll(bodies.keySet());
        stale.addAll(exceptions.keySet());
        stale.removeAll(served);
        if (!missing.isEmpty() || !stale.isEmpty()) {
            throw new AssertionError("operations without roles: " + missing + "; lines without operation: " + stale);
        }
    }

    private static String widest(Set<String> allowed) {
        return WIDEST_FIRST.stream()
                .filter(allowed::contains)
                .findFirst()
                .orElseGet(() -> new TreeSet<>(allowed).first());
    }

    private static Tokens widestToken(String role) {
        Tokens token = Tokens.of(role);
        return switch (role) {
            case Roles.PROVIDER -> token.provider(UUID.randomUUID());
            case Roles.WORKER -> token.provider(UUID.randomUUID()).worker(UUID.randomUUID());
            default -> token;
        };
    }

    private static URI restAssuredBase() {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the OpenAPI document is not JSON", e);
        }
    }
}
