package city.careline.elder.application;

import city.careline.elder.Examples;
import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.Home;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.runtime.security.RegionScope;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A register in memory with its regions, and short ways to put people into it. */
final class Desk {
    static final AdvancedAge POLICY = new AdvancedAge(80);
    static final Requester ADMIN = requester(RegionScope.EVERYWHERE, "admin");
    static final Requester COUNTY = requester(RegionScope.of(Examples.COUNTY.value()), "county");
    static final Requester ELSEWHERE = requester(RegionScope.of(Examples.FARAWAY.value()), "community");

    final InMemoryUnitsOfWork units = new InMemoryUnitsOfWork();

    Desk() {
        for (RegionCode code : Examples.regions()) {
            await(new AddRegion(units).handle(code, "示例", ADMIN));
        }
        units.takeNews();
    }

    static Requester requester(RegionScope scope, String... roles) {
        return new Requester(roles[0] + "-1", Set.of(roles), scope, "0".repeat(31) + "1");
    }

    static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }

    static Registration registration(
            Risk risk, Home home, @Nullable HouseholdId household, @Nullable Fittings terminal) {
        return new Registration(
                Examples.person(),
                home,
                Examples.care(risk),
                household,
                List.of(Examples.group("TEKUN")),
                List.of(Examples.contact()),
                terminal);
    }

    static Fittings line(PhoneNumber line) {
        return new Fittings(line, null, Map.of());
    }

    List<Outcome<Registered>> register(Requester by, Registration... rows) {
        return await(new RegisterElders(units, POLICY).handle(List.of(rows), by));
    }

    Elder elder(Risk risk, @Nullable HouseholdId household) {
        Elder elder = done(register(ADMIN, registration(risk, Examples.home(Examples.COMMUNITY), household, null))
                        .getFirst())
                .elder();
        units.takeNews();
        return elder;
    }

    Terminal terminal(@Nullable Elder owner, @Nullable HouseholdId household) {
        var order =
                new RegisterTerminal.Order(line(Examples.phone()), owner == null ? null : owner.id(), household, null);
        Terminal terminal = done(await(new RegisterTerminal(units).handle(order, ADMIN)));
        units.takeNews();
        return terminal;
    }

    Elder stored(Elder elder) {
        return Objects.requireNonNull(units.state().elders.get(elder.id()));
    }

    Terminal stored(Terminal terminal) {
        return Objects.requireNonNull(units.state().terminals.get(terminal.id()));
    }

    /** What was announced about terminals since last asked. */
    List<Announcement.OfTerminal> terminalNews() {
        return units.takeNews().stream()
                .filter(Announcement.OfTerminal.class::isInstance)
                .map(Announcement.OfTerminal.class::cast)
                .toList();
    }
}
