package city.careline.elder.adapter.postgres;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Statements with one list parameter, sent as one text: {@code any(LIST)} of uuids or texts. The parameter is cast to
 * text first, because the driver would take it for whatever type the outer cast names.
 */
final class Sql {
    /** A list of uuids as parameter 1. */
    static final String IDS = "any(cast(string_to_array(cast(?1 as text), ',') as uuid[]))";

    /** A list of texts without commas as parameter 1. */
    static final String TEXTS = "any(string_to_array(cast(?1 as text), ','))";

    private Sql() {}

    /** Runs the query with the list, or answers nothing for an empty list. */
    static <T, R> Uni<List<R>> list(
            Mutiny.Session session, String query, Class<R> type, Collection<T> list, Function<T, Object> text) {
        if (list.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.createNativeQuery(query, type)
                .setParameter(1, list.stream().map(text).map(Object::toString).collect(Collectors.joining(",")))
                .getResultList();
    }
}
