package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Terminal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** A household with who lives there and its terminals. */
@Singleton
public final class ReadHousehold {
    private final UnitsOfWork units;

    /** Works on the register. */
    public ReadHousehold(UnitsOfWork units) {
        this.units = units;
    }

    /**
     * A household as read.
     *
     * @param household the household
     * @param elders who lives there
     * @param terminals active and taken out
     */
    public record Reading(Household household, List<Elder> elders, List<Terminal> terminals) {}

    /** The household, or refused when absent or outside the requester's regions. */
    public Uni<Outcome<Reading>> handle(HouseholdId id, Requester by) {
        return units.run(tx -> tx.households()
                .find(id)
                .chain(found -> found.filter(household ->
                                by.scope().covers(household.home().region().value()))
                        .map(household -> read(tx, household))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(Refusal.HOUSEHOLD_ABSENT)))));
    }

    private static Uni<Outcome<Reading>> read(UnitOfWork tx, Household household) {
        Set<HouseholdId> one = Set.of(household.id());
        return tx.elders()
                .listOf(one)
                .chain(elders -> tx.terminals()
                        .listOf(one)
                        .map(terminals -> Outcome.done(new Reading(household, elders, terminals))));
    }
}
