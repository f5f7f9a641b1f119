package city.careline.elder.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.runtime.security.RegionScope;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.OptionalAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the register share: the register under test, and short ways to use it. */
public abstract class RegisterAccess {
    protected static final Requester CLERK =
            new Requester("clerk-1", Set.of("admin"), RegionScope.EVERYWHERE, "0".repeat(31) + "1");

    /** The register under test. */
    protected abstract UnitsOfWork units();

    /** Waits for the result, on whatever thread the register needs. */
    protected abstract <T> T await(Uni<T> uni);

    /** Starts all of them at once, each as a request of its own, and waits for every result. */
    protected <T> List<T> together(List<Uni<T>> requests) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(() -> await(request), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    @BeforeEach
    void regionsAreThere() {
        for (RegionCode code : Examples.regions()) {
            await(new AddRegion(units()).handle(code, "示例" + code.value(), CLERK));
        }
    }

    protected <T> T run(Function<UnitOfWork, Uni<T>> work) {
        return await(units().run(work));
    }

    protected <T> OptionalAssert<T> seeOne(Function<UnitOfWork, Uni<Optional<T>>> look) {
        return assertThat(await(units().run(look)));
    }

    protected <T, C extends Collection<T>> ListAssert<T> seeAll(Function<UnitOfWork, Uni<C>> look) {
        return assertThat(List.copyOf(await(units().run(look))));
    }

    protected Registration registration(@Nullable HouseholdId household, @Nullable PhoneNumber line) {
        return new Registration(
                Examples.person(),
                Examples.home(Examples.COMMUNITY),
                Examples.care(Risk.KEY),
                household,
                List.of(Examples.group("TEKUN")),
                List.of(Examples.contact()),
                line == null ? null : new Fittings(line, null, Map.of()));
    }

    protected Registered registered(Registration registration) {
        return ((Outcome.Done<Registered>) register(registration).getFirst()).value();
    }

    protected List<Outcome<Registered>> register(Registration... rows) {
        return await(registering(rows));
    }

    protected Uni<List<Outcome<Registered>>> registering(Registration... rows) {
        return new RegisterElders(units(), new AdvancedAge(80)).handle(List.of(rows), CLERK);
    }
}
