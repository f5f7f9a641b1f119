package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Age;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.Person;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.Region;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes an elder's data. Who lives alone takes the household along when moving; who leaves others behind for another
 * community gets a new household.
 */
@Singleton
public final class ChangeElder {
    private final ElderEdits edits;

    /** Works on the register. */
    public ChangeElder(UnitsOfWork units) {
        this.edits = new ElderEdits(units);
    }

    /** The elder after the change. */
    public Uni<Outcome<Elder>> handle(ElderId id, ElderChange change, Requester by) {
        return edits.apply(
                id,
                by,
                change.household(),
                "CHANGED",
                (tx, before) -> refusals(tx, before, change, by)
                        .chain(refusals -> refusals.isEmpty()
                                ? household(tx, before, change)
                                        .map(outcome -> outcome.then(
                                                household -> Outcome.done(after(before, change, household))))
                                : Uni.createFrom().item(new Outcome.Refused<>(refusals))));
    }

    private static Elder after(Elder before, ElderChange change, HouseholdId household) {
        return before.with(
                household,
                new Person(identity(before, change), change.name(), change.phone()),
                change.home(),
                change.care());
    }

    private static IdentityNumber identity(Elder before, ElderChange change) {
        return change.identity() == null ? before.person().identity() : change.identity();
    }

    private static Uni<List<Refusal>> refusals(UnitOfWork tx, Elder before, ElderChange change, Requester by) {
        IdentityNumber identity = identity(before, change);
        Set<IdentityNumber> looked = identity.equals(before.person().identity()) ? Set.of() : Set.of(identity);
        return tx.regions()
                .list(Set.of(change.home().region()))
                .chain(regions -> tx.elders().listRegistered(looked).map(registered -> {
                    @Nullable Region region = regions.isEmpty() ? null : regions.getFirst();
                    var refusals = new ArrayList<>(
                            Admission.homeFlaws(by, change.home().region(), region));
                    refusals.addAll(change.care().wishes().flaws());
                    if (!Age.isPlausible(tx.today(), identity.birthDate())) {
                        refusals.add(Refusal.BIRTH_IMPLAUSIBLE);
                    }
                    if (!registered.isEmpty()) {
                        refusals.add(Refusal.DUPLICATE_IDENTITY);
                    }
                    return refusals;
                }));
    }

    private static Uni<Outcome<HouseholdId>> household(UnitOfWork tx, Elder before, ElderChange change) {
        HouseholdId target = change.household();
        if (target != null && !target.equals(before.household())) {
            return tx.households().find(target).map(found -> joined(found, change));
        }
        if (change.home().equals(before.home())) {
            return Uni.createFrom().item(Outcome.done(before.household()));
        }
        return tx.elders()
                .listOf(Set.of(before.household()))
                .chain(residents -> moved(tx, before, change, residents.size() == 1))
                .map(Outcome::done);
    }

    private static Outcome<HouseholdId> joined(Optional<Household> found, ElderChange change) {
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.HOUSEHOLD_UNKNOWN);
        }
        return found.get().home().region().equals(change.home().region())
                ? Outcome.done(found.get().id())
                : Outcome.refused(Refusal.HOUSEHOLD_ELSEWHERE);
    }

    private static Uni<HouseholdId> moved(UnitOfWork tx, Elder before, ElderChange change, boolean alone) {
        if (alone) {
            return tx.households()
                    .find(before.household())
                    .chain(household ->
                            tx.households().replace(household.orElseThrow().with(change.home())))
                    .replaceWith(before.household());
        }
        if (change.home().region().equals(before.home().region())) {
            return Uni.createFrom().item(before.household());
        }
        Household fresh = Household.of(new HouseholdId(Ids.next()), change.home());
        return tx.households().add(List.of(fresh)).replaceWith(fresh.id());
    }
}
