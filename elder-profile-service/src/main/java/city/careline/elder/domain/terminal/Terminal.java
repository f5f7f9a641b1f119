package city.careline.elder.domain.terminal;

import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.Risk;
import city.careline.elder.domain.home.HouseholdId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A one-key terminal (一键通). It belongs to one elder, or to a household whose elders may all press it.
 *
 * @param id its id
 * @param fittings line, device id and keys
 * @param owner the elder it belongs to, absent when it belongs to the household
 * @param household the household it stands in
 * @param installedOn day of installation, in Asia/Shanghai
 * @param removedOn day it was taken out, absent while active
 * @param version grows with every change of itself or of who may press it
 */
public record Terminal(
        TerminalId id,
        Fittings fittings,
        @Nullable ElderId owner,
        HouseholdId household,
        LocalDate installedOn,
        @Nullable LocalDate removedOn,
        long version) {

    /** A new terminal. */
    public static Terminal of(
            TerminalId id, Fittings fittings, @Nullable ElderId owner, HouseholdId household, LocalDate installedOn) {
        return new Terminal(id, fittings, owner, household, installedOn, null, 1);
    }

    /** True until it is taken out. */
    public boolean isActive() {
        return removedOn == null;
    }

    /** Taken out on a day. */
    public Terminal removed(LocalDate day) {
        return new Terminal(id, fittings, owner, household, installedOn, day, version + 1);
    }

    /** Announced again, in the household its owner lives in now. */
    public Terminal renewed(HouseholdId newHousehold) {
        return new Terminal(id, fittings, owner, newHousehold, installedOn, removedOn, version + 1);
    }

    /** The living elders who may press it, of all given. */
    public List<Elder> pressedBy(Collection<Elder> elders) {
        return elders.stream()
                .filter(elder -> owner == null
                        ? elder.household().equals(household)
                        : elder.id().equals(owner))
                .filter(elder -> elder.life().isLiving())
                .sorted(Comparator.comparing(elder -> elder.id().value()))
                .toList();
    }

    /** Highest risk among them; HIGH when nobody is known. */
    public static Risk riskOf(Collection<Elder> elders) {
        return elders.stream()
                .map(elder -> elder.care().risk())
                .min(Comparator.naturalOrder())
                .orElse(Risk.HIGH);
    }
}
