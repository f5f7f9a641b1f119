package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.trace.Change;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every change of one elder: lock the household, decide, write, note the changed fields, announce the elder
 * and the terminals that depend on it. A change that changes nothing writes and announces nothing.
 */
final class ElderEdits {
    private final UnitsOfWork units;

    ElderEdits(UnitsOfWork units) {
        this.units = units;
    }

    /** A decision about an elder that may look into the register first. */
    interface Edit extends BiFunction<UnitOfWork, Elder, Uni<Outcome<Elder>>> {}

    /**
     * Applies the edit.
     *
     * @param target the household the elder moves to, when the edit moves the elder to an existing one
     */
    Uni<Outcome<Elder>> apply(ElderId id, Requester by, @Nullable HouseholdId target, String action, Edit edit) {
        return units.run(tx -> tx.elders()
                        .findHousehold(id)
                        .chain(household -> household
                                .map(known -> locked(tx, id, by, known, target, action, edit))
                                .orElseGet(ElderEdits::absent)))
                .onFailure(Collision.class)
                .retry()
                .atMost(Collision.RETRIES);
    }

    private static Uni<Outcome<Elder>> locked(
            UnitOfWork tx,
            ElderId id,
            Requester by,
            HouseholdId household,
            @Nullable HouseholdId target,
            String action,
            Edit edit) {
        Set<HouseholdId> both = target == null ? Set.of(household) : new HashSet<>(List.of(household, target));
        return tx.households().lock(both).chain(() -> tx.elders().find(id)).chain(found -> {
            Optional<Elder> visible = found.filter(
                    elder -> by.scope().covers(elder.home().region().value()));
            if (visible.isEmpty()) {
                return absent();
            }
            Elder before = visible.get();
            if (!before.household().equals(household)) {
                return Uni.createFrom().failure(new Collision());
            }
            return edit.apply(tx, before).chain(outcome -> switch (outcome) {
                case Outcome.Done<Elder>(Elder after) -> write(tx, by, before, after, action);
                case Outcome.Refused<Elder> refused -> Uni.createFrom().item(refused);
            });
        });
    }

    private static Uni<Outcome<Elder>> write(UnitOfWork tx, Requester by, Elder before, Elder after, String action) {
        List<String> fields = before.differences(after);
        if (fields.isEmpty()) {
            return Uni.createFrom().item(Outcome.done(before));
        }
        var change = new Change(Ids.next(), after.id().value(), tx.now(), by.subject(), action, fields);
        var news = new ArrayList<Announcement>(List.of(new Announcement.OfElder(after)));
        return tx.elders()
                .replace(after)
                .chain(() -> tx.changes().add(List.of(change)))
                .chain(() -> concernsTerminals(fields)
                        ? TerminalNews.renew(tx, new HashSet<>(List.of(before.household(), after.household())))
                        : Uni.createFrom().item(List.<Announcement>of()))
                .invoke(news::addAll)
                .chain(() -> tx.announce(news, by.originId()))
                .replaceWith(Outcome.done(after));
    }

    private static boolean concernsTerminals(List<String> fields) {
        return fields.stream().anyMatch(List.of("householdId", "regionCode", "risk", "lifeStatus")::contains);
    }

    private static Uni<Outcome<Elder>> absent() {
        return Uni.createFrom().item(Outcome.refused(Refusal.ELDER_ABSENT));
    }
}
