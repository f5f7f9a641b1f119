package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import city.careline.elder.domain.trace.Change;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registers a one-key terminal for an elder, or for a household with several elders. */
@Singleton
public final class RegisterTerminal {
    private final UnitsOfWork units;

    /** Works on the register. */
    public RegisterTerminal(UnitsOfWork units) {
        this.units = units;
    }

    /**
     * A terminal to be registered.
     *
     * @param fittings line, device and keys
     * @param owner the elder it belongs to, or absent
     * @param household the household it belongs to, or absent
     * @param installedOn day of installation, absent for today
     */
    public record Order(
            Fittings fittings,
            @Nullable ElderId owner,
            @Nullable HouseholdId household,
            @Nullable LocalDate installedOn) {}

    /** The new terminal. */
    public Uni<Outcome<Terminal>> handle(Order order, Requester by) {
        var flaws = new ArrayList<>(order.fittings().flaws());
        if ((order.owner() == null) == (order.household() == null)) {
            flaws.add(Refusal.TERMINAL_OWNER);
        }
        return flaws.isEmpty()
                ? units.run(tx -> place(tx, order)
                                .chain(place -> place.isEmpty() ? absent(order) : locked(tx, order, place.get(), by)))
                        .onFailure(Collision.class)
                        .retry()
                        .atMost(Collision.RETRIES)
                : Uni.createFrom().item(new Outcome.Refused<>(flaws));
    }

    private static Uni<Optional<HouseholdId>> place(UnitOfWork tx, Order order) {
        return order.owner() == null
                ? Uni.createFrom().item(Optional.ofNullable(order.household()))
                : tx.elders().findHousehold(order.owner());
    }

    private static Uni<Outcome<Terminal>> absent(Order order) {
        return Uni.createFrom()
                .item(Outcome.refused(order.owner() == null ? Refusal.HOUSEHOLD_ABSENT : Refusal.ELDER_ABSENT));
    }

    private static Uni<Outcome<Terminal>> locked(UnitOfWork tx, Order order, HouseholdId place, Requester by) {
        return tx.households().lock(Set.of(place)).chain(households -> {
            if (households.isEmpty()) {
                return absent(order);
            }
            return tx.elders().listOf(Set.of(place)).chain(elders -> {
                Household household = households.getFirst();
                Optional<Elder> owner = elders.stream()
                        .filter(elder -> elder.id().equals(order.owner()))
                        .findFirst();
                if (order.owner() != null && owner.isEmpty()) {
                    return Uni.createFrom().failure(new Collision());
                }
                String region =
                        owner.map(Elder::home).orElse(household.home()).region().value();
                return by.scope().covers(region) ? install(tx, order, household, elders, by) : absent(order);
            });
        });
    }

    private static Uni<Outcome<Terminal>> install(
            UnitOfWork tx, Order order, Household household, List<Elder> elders, Requester by) {
        return taken(tx, order.fittings()).chain(taken -> {
            if (!taken.isEmpty()) {
                return Uni.createFrom().item(new Outcome.Refused<>(taken));
            }
            LocalDate day = order.installedOn() == null ? tx.today() : order.installedOn();
            Terminal terminal =
                    Terminal.of(new TerminalId(Ids.next()), order.fittings(), order.owner(), household.id(), day);
            var change =
                    new Change(Ids.next(), terminal.id().value(), tx.now(), by.subject(), "REGISTERED", List.of("*"));
            return tx.terminals()
                    .add(List.of(terminal))
                    .chain(() -> tx.changes().add(List.of(change)))
                    .chain(() -> tx.announce(List.of(TerminalNews.of(terminal, elders, household)), by.originId()))
                    .replaceWith(Outcome.done(terminal));
        });
    }

    private static Uni<List<Refusal>> taken(UnitOfWork tx, Fittings fittings) {
        return tx.terminals()
                .listLinesInUse(fittings.line() == null ? Set.of() : Set.of(fittings.line()))
                .chain(lines -> tx.terminals()
                        .listDevicesInUse(fittings.deviceId() == null ? Set.of() : Set.of(fittings.deviceId()))
                        .map(devices -> {
                            var taken = new ArrayList<Refusal>();
                            if (!lines.isEmpty()) {
                                taken.add(Refusal.LINE_IN_USE);
                            }
                            if (!devices.isEmpty()) {
                                taken.add(Refusal.DEVICE_IN_USE);
                            }
                            return taken;
                        }));
    }
}
