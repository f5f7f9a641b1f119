package city.careline.elder.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items the rows
 * @param next cursor for {@code after}, absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {
    static <T> Page<T> of(List<T> items, int limit, Function<T, Object> cursor) {
        return new Page<>(
                items,
                items.size() < limit ? null : cursor.apply(items.getLast()).toString());
    }
}
