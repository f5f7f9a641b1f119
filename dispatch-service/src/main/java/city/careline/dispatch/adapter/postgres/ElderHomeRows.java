package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.ElderHomes;
import city.careline.dispatch.application.UnitOfWork;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.reach.ElderHome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Homes from the copy of elders, by the index that holds served ones in order of region. */
@ApplicationScoped
public class ElderHomeRows implements ElderHomes {
    private static final int DIGITS = 12;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String LIST = """
            select id, region_code, latitude, longitude from elder
            where served and region_code <= $1 and (region_code, id) > ($2, $3)
            order by region_code, id limit $4""";

    /** Codes are digits, so those with a prefix lie between it filled with zeroes and it filled with nines. */
    @Override
    public Uni<List<ElderHome>> list(UnitOfWork work, String regionPrefix, @Nullable ElderHome after, int limit) {
        String last = regionPrefix + "9".repeat(DIGITS - regionPrefix.length());
        return Sql.list(
                work,
                LIST,
                ElderHomeRows::read,
                last,
                after == null ? regionPrefix : after.home().region().value(),
                after == null ? FIRST : after.elderId().value(),
                limit);
    }

    private static ElderHome read(Row row) {
        return new ElderHome(
                new ElderId(row.getUUID("id")),
                new Home(
                        new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                        new RegionCode(row.getString("region_code"))));
    }
}
