package city.careline.testkit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;

/** A tiny service with two operations that behaves well, except for the sins it is told to commit. */
final class ThingService implements AutoCloseable {

    /** What a careless service does. */
    enum Sin {
        SERVES_WITHOUT_TOKEN,
        TRUSTS_ANYBODY,
        IGNORES_ROLES,
        BREAKS_ON_MALFORMED_JSON,
        TAKES_UNKNOWN_FIELDS,
        TAKES_MISSING_FIELDS,
        TAKES_WRONG_TYPES,
        TAKES_HUGE_TEXT,
        FINDS_WHAT_IS_NOT_THERE,
        BREAKS_ON_NONSENSE,
        REFUSES_IN_PLAIN_TEXT,
        HAS_HIDDEN_OPERATION
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA = """
            {"openapi": "3.1.0", "paths": {
              %s
              "/things": {"post": {"requestBody": {"content": {"application/json":
                {"schema": {"$ref": "#/components/schemas/Thing"}}}}}},
              "/things/{id}": {"get": {"parameters": [{"name": "id", "in": "path", "required": true,
                "schema": {"$ref": "#/components/schemas/UUID"}}]}}},
             "components": {"schemas": {
               "UUID": {"type": "string", "format": "uuid"},
               "Thing": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": "string", "maxLength": 20},
                 "count": {"type": ["integer", "null"]},
                 "tags": {"type": "array", "items": {"type": "string"}}}}}}}""";

    private final HttpServer server;
    private final Set<Sin> sins;

    ThingService(Sin... sins) throws IOException {
        this.sins = Set.of(sins);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private boolean does(Sin sin) {
        return sins.contains(sin);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals("/q/openapi")) {
                String hidden = does(Sin.HAS_HIDDEN_OPERATION) ? "\"/hidden\": {\"get\": {}}," : "";
                answer(exchange, 200, "application/json", SCHEMA.formatted(hidden));
            } else if (refusesCaller(exchange)) {
                return;
            } else if (path.equals("/things")) {
                create(exchange, body);
            } else {
                find(exchange, path.substring("/things/".length()));
            }
        }
    }

    private boolean refusesCaller(HttpExchange exchange) throws IOException {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null) {
            return !does(Sin.SERVES_WITHOUT_TOKEN) && problem(exchange, 401, "token");
        }
        String[] parts = header.substring("Bearer ".length()).split("\\.", -1);
        String claims = parts.length == 3 && !parts[1].equals("a")
                ? new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                : "{}";
        if (!does(Sin.TRUSTS_ANYBODY) && !TrustedTokens.trusts(parts, JSON.readTree(claims))) {
            return problem(exchange, 401, "token");
        }
        return !does(Sin.IGNORES_ROLES) && !claims.contains("\"operator\"") && problem(exchange, 403, "role");
    }

    private void create(HttpExchange exchange, String body) throws IOException {
        JsonNode thing;
        try {
            thing = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            problem(exchange, does(Sin.BREAKS_ON_MALFORMED_JSON) ? 500 : 400, "body");
            return;
        }
        String fault = fault(thing);
        if (fault.isEmpty()) {
            answer(exchange, 201, "application/json", "{}");
        } else {
            problem(exchange, 400, fault);
        }
    }

    private String fault(JsonNode thing) {
        for (String name : (Iterable<String>) thing::fieldNames) {
            if (!Set.of("name", "count", "tags").contains(name) && !does(Sin.TAKES_UNKNOWN_FIELDS)) {
                return name;
            }
        }
        if (!does(Sin.TAKES_WRONG_TYPES)) {
            if (thing.has("name") && !thing.get("name").isTextual()) {
                return "name";
            }
            if (thing.has("count") && !thing.get("count").isInt()) {
                return "count";
            }
            if (thing.has("tags") && !thing.get("tags").isArray()) {
                return "tags";
            }
        }
        boolean missing = !thing.has("name") && !does(Sin.TAKES_MISSING_FIELDS);
        boolean huge = thing.path("name").asText().length() > 20 && !does(Sin.TAKES_HUGE_TEXT);
        return missing || huge ? "name" : "";
    }

    private void find(HttpExchange exchange, String id) throws IOException {
        if (does(Sin.FINDS_WHAT_IS_NOT_THERE)) {
            answer(exchange, 200, "application/json", "{}");
        } else {
            boolean breaks = does(Sin.BREAKS_ON_NONSENSE) && id.equals("no-such~id");
            problem(exchange, breaks ? 500 : 404, "id");
        }
    }

    private boolean problem(HttpExchange exchange, int status, String field) throws IOException {
        String body = """
                {"status": %d, "title": "Refused", "detail": "不行", "errors": [{"field": "%s"}]}""".formatted(status, field);
        boolean plain = does(Sin.REFUSES_IN_PLAIN_TEXT);
        answer(exchange, status, plain ? "text/plain" : "application/problem+json", body);
        return true;
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
