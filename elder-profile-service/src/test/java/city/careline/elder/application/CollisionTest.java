package city.careline.elder.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Terminal;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CollisionTest {
    private final Desk desk = new Desk();

    /** Fails so many times before it works. */
    private UnitsOfWork busy(int times) {
        var left = new AtomicInteger(times);
        return new UnitsOfWork() {
            @Override
            public <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
                return Uni.createFrom()
                        .deferred(() -> left.getAndDecrement() > 0
                                ? Uni.createFrom().failure(new Collision())
                                : desk.units.run(work));
            }
        };
    }

    @Test
    void workIsDoneAgainOnWhatIsThereThen() {
        Elder elder = desk.elder(Risk.KEY, null);

        assertThat(Desk.await(new AddContact(busy(3)).handle(elder.id(), Examples.contact(), Desk.ADMIN)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void doingItAgainHasALimit() {
        Elder elder = desk.elder(Risk.KEY, null);

        assertThatThrownBy(() -> Desk.await(new AddContact(busy(4)).handle(elder.id(), Examples.contact(), Desk.ADMIN)))
                .isInstanceOf(Collision.class);
    }

    @Test
    void whoMovedBetweenLookAndLockIsLookedForAgain() {
        Elder elder = desk.elder(Risk.KEY, null);
        Terminal terminal = desk.terminal(elder, null);
        var stale = new HouseholdId(new UUID(3, 3));
        desk.units.state().households.put(stale, Household.of(stale, Examples.home(Examples.COMMUNITY)));

        assertThatThrownBy(() -> Desk.await(
                        new AddContact(staleHousehold(stale)).handle(elder.id(), Examples.contact(), Desk.ADMIN)))
                .isInstanceOf(Collision.class);
        assertThatThrownBy(
                        () -> Desk.await(new RemoveTerminal(staleHousehold(stale)).handle(terminal.id(), Desk.ADMIN)))
                .isInstanceOf(Collision.class);
        assertThatThrownBy(() -> Desk.await(new RegisterTerminal(staleHousehold(stale))
                        .handle(
                                new RegisterTerminal.Order(Desk.line(Examples.phone()), elder.id(), null, null),
                                Desk.ADMIN)))
                .isInstanceOf(Collision.class);
    }

    /** Shows everybody in another household until the lock. */
    private UnitsOfWork staleHousehold(HouseholdId stale) {
        return new UnitsOfWork() {
            @Override
            public <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work) {
                return desk.units.run(tx -> work.apply(new StaleLook(tx, stale)));
            }
        };
    }
}
