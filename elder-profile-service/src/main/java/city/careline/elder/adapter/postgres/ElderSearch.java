package city.careline.elder.adapter.postgres;

import city.careline.elder.application.ElderQuery;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The statement of one search: only the conditions asked for, so that each uses its index. */
final class ElderSearch {
    private final StringBuilder sql = new StringBuilder("select * from elder where region_code like ?1");
    private final List<Object> values = new ArrayList<>();
    private final int limit;

    ElderSearch(ElderQuery query, Seals seals) {
        values.add(query.regionPrefix() + "%");
        limit = query.limit();
        if (query.name() != null) {
            and("name_hash =", ElderRow.nameHash(query.name(), seals));
        }
        if (query.phone() != null) {
            and("phone_hash =", seals.number(query.phone().digits()));
        }
        if (query.identity() != null) {
            and("identity_hash =", ElderRow.identityHash(query.identity(), seals));
        }
        if (query.household() != null) {
            and("household_id =", query.household().value());
        }
        if (query.after() != null) {
            and("id >", query.after());
        }
        sql.append(" order by id");
    }

    Uni<List<ElderRow>> run(Mutiny.Session session) {
        Mutiny.SelectionQuery<ElderRow> query = session.createNativeQuery(sql.toString(), ElderRow.class);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.setMaxResults(limit).getResultList();
    }

    private void and(String condition, Object value) {
        values.add(value);
        sql.append(" and ").append(condition).append(" ?").append(values.size());
    }
}
