package city.careline.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The operations of an OpenAPI document, without the framework's own below {@code /q}. */
final class OpenApi {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private OpenApi() {}

    static List<Operation> operations(JsonNode document) {
        var operations = new ArrayList<Operation>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (path.getKey().startsWith("/q/")) {
                continue;
            }
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    operations.add(operation(document, path.getKey(), path.getValue(), method));
                }
            }
        }
        return operations;
    }

    private static Operation operation(JsonNode document, String path, JsonNode item, String method) {
        JsonNode operation = item.path(method);
        List<Operation.Parameter> parameters = Stream.of(item.path("parameters"), operation.path("parameters"))
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(node -> new Schema(document, node).resolved().node())
                .filter(OpenApi::isNeeded)
                .map(node -> new Operation.Parameter(
                        node.path("name").asText(),
                        node.path("in").asText().equals("path"),
                        new Schema(document, node.path("schema"))))
                .toList();
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, body(document, operation));
    }

    private static boolean isNeeded(JsonNode parameter) {
        String in = parameter.path("in").asText();
        return in.equals("path")
                || in.equals("query") && parameter.path("required").asBoolean();
    }

    private static @Nullable Schema body(JsonNode document, JsonNode operation) {
        JsonNode request =
                new Schema(document, operation.path("requestBody")).resolved().node();
        JsonNode schema = request.path("content").path("application/json").path("schema");
        return schema.isMissingNode() ? null : new Schema(document, schema);
    }
}
