package city.careline.elder.application;

import city.careline.elder.domain.elder.Elder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Finds elders within the requester's regions; the answer is for showing masked. */
@Singleton
public final class SearchElders {
    private final UnitsOfWork units;

    /** Works on the register. */
    public SearchElders(UnitsOfWork units) {
        this.units = units;
    }

    /**
     * A page of elders.
     *
     * @param elders by id
     * @param today the day on which ages are told
     */
    public record Found(List<Elder> elders, LocalDate today) {}

    /** The elders that match and are the requester's. */
    public Uni<Found> handle(ElderQuery query, Requester by) {
        return units.run(tx -> {
            String scope = by.scope().prefix();
            boolean disjoint = !query.regionPrefix().startsWith(scope) && !scope.startsWith(query.regionPrefix());
            if (disjoint) {
                return Uni.createFrom().item(new Found(List.of(), tx.today()));
            }
            String narrower = query.regionPrefix().length() > scope.length() ? query.regionPrefix() : scope;
            var scoped = new ElderQuery(
                    narrower,
                    query.name(),
                    query.phone(),
                    query.identity(),
                    query.household(),
                    query.after(),
                    query.limit());
            return tx.elders().search(scoped).map(elders -> new Found(elders, tx.today()));
        });
    }
}
