package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.trace.Change;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers elders, one or many, in one transaction; a refused one does not hold up the others. */
@Singleton
public final class RegisterElders {
    private static final List<String> ALL_FIELDS = List.of("*");
    private final UnitsOfWork units;
    private final AdvancedAge policy;

    /** Works on the register, with the policy for 高龄. */
    public RegisterElders(UnitsOfWork units, AdvancedAge policy) {
        this.units = units;
        this.policy = policy;
    }

    /** One outcome for each registration, in order. */
    public Uni<List<Outcome<Registered>>> handle(List<Registration> rows, Requester by) {
        return units.run(tx -> look(tx, rows).chain(known -> {
                    var admission = new Admission(by, tx.today(), known, policy);
                    List<Outcome<Registered>> outcomes =
                            rows.stream().map(admission::decide).toList();
                    return write(tx, by, admitted(outcomes)).replaceWith(outcomes);
                }))
                .onFailure(Collision.class)
                .retry()
                .atMost(Collision.RETRIES);
    }

    private static Uni<Admission.Known> look(UnitOfWork tx, List<Registration> rows) {
        var regions = new HashMap<RegionCode, Region>();
        var households = new HashMap<HouseholdId, Household>();
        return tx.regions()
                .list(distinct(rows.stream().map(row -> row.home().region())))
                .invoke(list -> list.forEach(region -> regions.put(region.code(), region)))
                .chain(() -> tx.households().lock(distinct(rows.stream().map(Registration::household))))
                .invoke(list -> list.forEach(household -> households.put(household.id(), household)))
                .chain(() -> numbers(tx, rows, regions, households));
    }

    private static Uni<Admission.Known> numbers(
            UnitOfWork tx,
            List<Registration> rows,
            Map<RegionCode, Region> regions,
            Map<HouseholdId, Household> households) {
        Set<IdentityNumber> identities =
                distinct(rows.stream().map(row -> row.person().identity()));
        Set<PhoneNumber> lines = distinct(fittings(rows).map(Fittings::line));
        Set<String> devices = distinct(fittings(rows).map(Fittings::deviceId));
        return tx.elders()
                .listGroupCodes()
                .chain(codes -> tx.elders()
                        .listRegistered(identities)
                        .chain(registered -> tx.terminals()
                                .listLinesInUse(lines)
                                .chain(linesInUse -> tx.terminals()
                                        .listDevicesInUse(devices)
                                        .map(devicesInUse -> new Admission.Known(
                                                regions, households, codes, registered, linesInUse, devicesInUse)))));
    }

    private static Uni<Void> write(UnitOfWork tx, Requester by, List<Registered> admitted) {
        List<Elder> elders = admitted.stream().map(Registered::elder).toList();
        List<Terminal> terminals = admitted.stream()
                .flatMap(one -> Stream.ofNullable(one.terminal()))
                .toList();
        Set<HouseholdId> joined = distinct(admitted.stream()
                .filter(one -> one.newHousehold() == null)
                .map(one -> one.elder().household()));
        return tx.households()
                .add(admitted.stream()
                        .flatMap(one -> Stream.ofNullable(one.newHousehold()))
                        .toList())
                .chain(() -> tx.elders().add(elders))
                .chain(() -> TerminalNews.renew(tx, joined))
                .chain(renewed -> tx.terminals()
                        .add(terminals)
                        .chain(() -> tx.changes().add(changes(admitted, tx.now(), by)))
                        .chain(() -> tx.announce(news(admitted, renewed), by.originId())));
    }

    private static List<Announcement> news(List<Registered> admitted, List<Announcement> renewed) {
        var news = new ArrayList<Announcement>();
        admitted.forEach(one -> news.add(new Announcement.OfElder(one.elder())));
        admitted.forEach(one -> {
            if (one.terminal() != null) {
                news.add(new Announcement.OfTerminal(
                        one.terminal(), one.elder().home().region().value(), List.of(one.elder())));
            }
        });
        news.addAll(renewed);
        return news;
    }

    private static List<Change> changes(List<Registered> admitted, Instant now, Requester by) {
        var changes = new ArrayList<Change>();
        for (Registered one : admitted) {
            changes.add(new Change(Ids.next(), one.elder().id().value(), now, by.subject(), "REGISTERED", ALL_FIELDS));
            if (one.terminal() != null) {
                changes.add(new Change(
                        Ids.next(), one.terminal().id().value(), now, by.subject(), "REGISTERED", ALL_FIELDS));
            }
        }
        return changes;
    }

    private static List<Registered> admitted(List<Outcome<Registered>> outcomes) {
        var admitted = new ArrayList<Registered>();
        for (Outcome<Registered> outcome : outcomes) {
            if (outcome instanceof Outcome.Done<Registered>(Registered one)) {
                admitted.add(one);
            }
        }
        return admitted;
    }

    private static Stream<Fittings> fittings(List<Registration> rows) {
        return rows.stream().flatMap(row -> Stream.ofNullable(row.terminal()));
    }

    private static <T> Set<T> distinct(Stream<? extends @Nullable T> values) {
        var set = new HashSet<T>();
        values.filter(Objects::nonNull).forEach(value -> set.add(Objects.requireNonNull(value)));
        return set;
    }
}
