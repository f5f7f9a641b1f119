package city.careline.testkit.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a service's OpenAPI.
 *
 * @param method HTTP method in capitals
 * @param path path template, e.g. {@code /offers/{id}/acceptance}
 * @param parameters its path parameters and the required query parameters
 * @param body schema of its JSON body; absent when it takes none
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable Schema body) {

    /**
     * A parameter.
     *
     * @param name its name
     * @param inPath true for a part of the path, false for the query
     * @param schema what it may be
     */
    record Parameter(String name, boolean inPath, Schema schema) {}

    /** How tables name it: {@code POST /offers/{id}/acceptance}. */
    String key() {
        return method + " " + path;
    }

    boolean hasPathParameters() {
        return parameters.stream().anyMatch(Parameter::inPath);
    }

    /** True when some path parameter cannot be just any text, so that nonsense is refused by its type. */
    boolean hasTypedPathParameter() {
        return parameters.stream()
                .anyMatch(parameter -> parameter.inPath() && !parameter.schema().isFreeText());
    }
}
