package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.elder.Age;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.GroupMembership;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.LifeState;
import city.careline.elder.domain.elder.LifeStatus;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.region.RegionLevel;
import city.careline.elder.domain.terminal.Fittings;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import city.careline.runtime.event.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides registrations one after another on what was known when the transaction looked; what it admits counts for the
 * next, so a request cannot contain one person or one line twice.
 */
final class Admission {
    private final Requester by;
    private final LocalDate today;
    private final AdvancedAge policy;
    private final Map<RegionCode, Region> regions;
    private final Map<HouseholdId, Household> households;
    private final Set<String> groupCodes;
    private final Set<IdentityNumber> identities;
    private final Set<PhoneNumber> lines;
    private final Set<String> devices;

    Admission(Requester by, LocalDate today, Known known, AdvancedAge policy) {
        this.by = by;
        this.policy = policy;
        this.today = today;
        this.regions = known.regions();
        this.households = known.households();
        this.groupCodes = known.groupCodes();
        this.identities = new HashSet<>(known.identities());
        this.lines = new HashSet<>(known.lines());
        this.devices = new HashSet<>(known.devices());
    }

    /** What the register knows about the request's codes and numbers. */
    record Known(
            Map<RegionCode, Region> regions,
            Map<HouseholdId, Household> households,
            Set<String> groupCodes,
            Set<IdentityNumber> identities,
            Set<PhoneNumber> lines,
            Set<String> devices) {}

    Outcome<Registered> decide(Registration row) {
        var refusals = new ArrayList<Refusal>();
        refusals.addAll(
                homeFlaws(by, row.home().region(), regions.get(row.home().region())));
        if (!Age.isPlausible(today, row.person().birthDate())) {
            refusals.add(Refusal.BIRTH_IMPLAUSIBLE);
        }
        refusals.addAll(householdFlaws(row));
        certified(row).forEach(group -> refusals.addAll(groupFlaws(groupCodes, group)));
        refusals.addAll(row.care().wishes().flaws());
        if (row.contacts().size() > Elder.CONTACTS_MAX) {
            refusals.add(Refusal.CONTACTS_TOO_MANY);
        }
        if (row.terminal() != null) {
            refusals.addAll(row.terminal().flaws());
        }
        if (refusals.isEmpty()) {
            refusals.addAll(taken(row));
        }
        return refusals.isEmpty()
                ? admit(row)
                : new Outcome.Refused<>(refusals.stream().distinct().toList());
    }

    /** Why a home cannot be in the region. */
    static List<Refusal> homeFlaws(Requester by, RegionCode code, @Nullable Region region) {
        if (!by.scope().covers(code.value())) {
            return List.of(Refusal.OUT_OF_SCOPE);
        }
        if (region == null) {
            return List.of(Refusal.REGION_UNKNOWN);
        }
        if (!region.isActive()) {
            return List.of(Refusal.REGION_WITHDRAWN);
        }
        return code.level() == RegionLevel.COMMUNITY ? List.of() : List.of(Refusal.REGION_TOO_HIGH);
    }

    /** The memberships but 高龄 where it is reached: that one is derived, so naming it says nothing new. */
    private List<GroupMembership> certified(Registration row) {
        return row.groups().stream()
                .filter(group -> !policy.isReached(group, row.person().birthDate(), today))
                .toList();
    }

    /** Why a membership cannot be certified. */
    static List<Refusal> groupFlaws(Set<String> codes, GroupMembership group) {
        if (group.code().equals(AdvancedAge.CODE)) {
            return List.of(Refusal.GROUP_AUTOMATIC);
        }
        return codes.contains(group.code()) ? List.of() : List.of(Refusal.GROUP_UNKNOWN);
    }

    private List<Refusal> householdFlaws(Registration row) {
        if (row.household() == null) {
            return List.of();
        }
        Household household = households.get(row.household());
        if (household == null || !by.scope().covers(household.home().region().value())) {
            return List.of(Refusal.HOUSEHOLD_UNKNOWN);
        }
        return household.home().region().equals(row.home().region()) ? List.of() : List.of(Refusal.HOUSEHOLD_ELSEWHERE);
    }

    private List<Refusal> taken(Registration row) {
        if (identities.contains(row.person().identity())) {
            // Of somebody who is registered already the terminal is too: an import that is repeated hears one reason.
            return List.of(Refusal.DUPLICATE_IDENTITY);
        }
        var taken = new ArrayList<Refusal>();
        Fittings terminal = row.terminal();
        if (terminal != null && terminal.line() != null && lines.contains(terminal.line())) {
            taken.add(Refusal.LINE_IN_USE);
        }
        if (terminal != null && terminal.deviceId() != null && devices.contains(terminal.deviceId())) {
            taken.add(Refusal.DEVICE_IN_USE);
        }
        return taken;
    }

    private Outcome<Registered> admit(Registration row) {
        Household fresh = row.household() == null ? Household.of(new HouseholdId(Ids.next()), row.home()) : null;
        HouseholdId household = fresh == null ? Objects.requireNonNull(row.household()) : fresh.id();
        var born = new Elder(
                new ElderId(Ids.next()),
                household,
                row.person(),
                row.home(),
                row.care(),
                List.of(),
                row.contacts(),
                new LifeState(LifeStatus.LIVING, today),
                1);
        Outcome<Elder> joined = Outcome.done(born);
        for (GroupMembership group : certified(row)) {
            joined = joined.then(elder -> elder.joining(group));
        }
        return joined.then(elder -> Outcome.done(new Registered(first(elder), fresh, terminal(row, elder))));
    }

    private @Nullable Terminal terminal(Registration row, Elder elder) {
        identities.add(row.person().identity());
        Fittings fittings = row.terminal();
        if (fittings == null) {
            return null;
        }
        if (fittings.line() != null) {
            lines.add(fittings.line());
        }
        if (fittings.deviceId() != null) {
            devices.add(fittings.deviceId());
        }
        return Terminal.of(new TerminalId(Ids.next()), fittings, elder.id(), elder.household(), today);
    }

    /** The first version, however many memberships were added. */
    private static Elder first(Elder elder) {
        return new Elder(
                elder.id(),
                elder.household(),
                elder.person(),
                elder.home(),
                elder.care(),
                elder.groups(),
                elder.contacts(),
                elder.life(),
                1);
    }
}
