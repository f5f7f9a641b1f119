package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.trace.Change;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Adds a household before its elders. */
@Singleton
public final class AddHousehold {
    private final UnitsOfWork units;

    /** Works on the register. */
    public AddHousehold(UnitsOfWork units) {
        this.units = units;
    }

    /** The new household. */
    public Uni<Outcome<Household>> handle(Home home, Requester by) {
        return units.run(tx -> tx.regions().list(Set.of(home.region())).chain(regions -> {
            List<Refusal> flaws = Admission.homeFlaws(by, home.region(), regions.isEmpty() ? null : regions.getFirst());
            if (!flaws.isEmpty()) {
                return Uni.createFrom().item(new Outcome.Refused<>(flaws));
            }
            Household household = Household.of(new HouseholdId(Ids.next()), home);
            var change =
                    new Change(Ids.next(), household.id().value(), tx.now(), by.subject(), "REGISTERED", List.of("*"));
            return tx.households()
                    .add(List.of(household))
                    .chain(() -> tx.changes().add(List.of(change)))
                    .replaceWith(Outcome.done(household));
        }));
    }
}
