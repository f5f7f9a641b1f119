package city.careline.elder.adapter.postgres;

import city.careline.elder.application.Regions;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The region tree in PostgreSQL. */
final class RegionRows implements Regions {
    private static final String BY_CODES = "select * from region where code = " + Sql.TEXTS;
    private static final String LOCK = "select * from region where code = ?1 for update";
    private static final String CITIES = "select * from region where parent_code is null order by code";
    private static final String BELOW = "select * from region where parent_code = ?1 order by code";

    private final Mutiny.Session session;

    RegionRows(Mutiny.Session session) {
        this.session = session;
    }

    @Override
    public Uni<List<Region>> list(Collection<RegionCode> codes) {
        return Sql.list(session, BY_CODES, RegionRow.class, codes, RegionCode::value)
                .map(RegionRows::regions);
    }

    @Override
    public Uni<Optional<Region>> lock(RegionCode code) {
        return session.createNativeQuery(LOCK, RegionRow.class)
                .setParameter(1, code.value())
                .getResultList()
                .map(rows -> rows.stream().map(RegionRow::toRegion).findFirst());
    }

    @Override
    public Uni<List<Region>> listBelow(@Nullable RegionCode parent) {
        return parent == null
                ? session.createNativeQuery(CITIES, RegionRow.class)
                        .getResultList()
                        .map(RegionRows::regions)
                : session.createNativeQuery(BELOW, RegionRow.class)
                        .setParameter(1, parent.value())
                        .getResultList()
                        .map(RegionRows::regions);
    }

    @Override
    public Uni<Void> add(Region region) {
        return session.persist(RegionRow.of(region)).chain(session::flush);
    }

    @Override
    public Uni<Void> replace(Region region) {
        return session.find(RegionRow.class, region.code().value())
                .invoke(row -> row.fill(region))
                .replaceWithVoid();
    }

    private static List<Region> regions(List<RegionRow> rows) {
        return rows.stream().map(RegionRow::toRegion).toList();
    }
}
