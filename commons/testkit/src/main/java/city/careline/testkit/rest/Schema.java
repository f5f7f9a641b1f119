package city.careline.testkit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A JSON schema inside an OpenAPI document, far enough understood to make a value of the right shape.
 *
 * @param document the whole document, for references
 * @param node the schema itself
 */
record Schema(JsonNode document, JsonNode node) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEPTH = 6;

    /** Texts of the right form that name nothing that exists. */
    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "00000000-0000-4000-8000-00000000dead",
            "date", "2026-01-15",
            "date-time", "2026-01-15T08:00:00Z",
            "time", "08:00:00",
            "duration", "PT1H");

    /** The schema meant, references and "or null" taken away. */
    Schema resolved() {
        if (node.has("$ref")) {
            String pointer = node.get("$ref").asText().substring(1);
            return new Schema(document, document.at(pointer)).resolved();
        }
        for (String choice : List.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode option : node.path(choice)) {
                if (!option.path("type").asText().equals("null")) {
                    return new Schema(document, option).resolved();
                }
            }
        }
        return this;
    }

    String type() {
        JsonNode type = resolved().node().path("type");
        if (type.isArray()) {
            for (JsonNode option : type) {
                if (!option.asText().equals("null")) {
                    return option.asText();
                }
            }
        }
        return type.asText(resolved().node().has("properties") ? "object" : "string");
    }

    boolean isText() {
        return type().equals("string");
    }

    boolean isFreeText() {
        JsonNode schema = resolved().node();
        return isText() && !schema.has("format") && !schema.has("enum") && !schema.has("pattern");
    }

    /** The named fields of an object, in order. */
    List<String> fields() {
        var names = new ArrayList<String>();
        resolved().node().path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    Schema field(String name) {
        return new Schema(document, resolved().node().path("properties").path(name));
    }

    boolean hasRequiredFields() {
        return !resolved().node().path("required").isEmpty();
    }

    /** A value of the right shape; whether the rules of the service take it is another matter. */
    JsonNode sample() {
        return sample(0);
    }

    private JsonNode sample(int depth) {
        JsonNode schema = resolved().node();
        if (schema.path("enum").isArray() && !schema.path("enum").isEmpty()) {
            return schema.path("enum").get(0);
        }
        return switch (type()) {
            case "object" -> object(depth);
            case "array" -> array(depth);
            case "integer", "number" ->
                IntNode.valueOf(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> BooleanNode.FALSE;
            default -> TextNode.valueOf(text(schema));
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = JSON.objectNode();
        if (depth < DEPTH) {
            fields().forEach(name -> object.set(name, field(name).sample(depth + 1)));
        }
        return object;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = JSON.arrayNode();
        if (depth < DEPTH) {
            array.add(new Schema(document, resolved().node().path("items")).sample(depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        String example = schema.path("example").asText("");
        String text = BY_FORMAT.getOrDefault(schema.path("format").asText(""), example.isEmpty() ? "x1" : example);
        return text + "x".repeat(Math.max(0, schema.path("minLength").asInt(0) - text.length()));
    }
}
