package city.careline.deploy.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads answers, failing loudly where something promised is missing. */
public final class Json {
    private Json() {}

    /** The text of a field that must be there. */
    public static String id(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new Broken("an answer has no " + field);
        }
        return value.asText();
    }

    /** An amount that must be there, in fen. */
    public static long fen(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()) {
            throw new Broken("an answer has no amount " + field);
        }
        return value.asLong();
    }

    /** The rows of a list, whether it comes bare or as a page. */
    public static JsonNode rows(JsonNode list) {
        return list.isArray() ? list : list.path("items");
    }
}
