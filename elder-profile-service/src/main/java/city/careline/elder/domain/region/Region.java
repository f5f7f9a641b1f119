package city.careline.elder.domain.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A region of the four-level tree. It is never deleted: old records keep a code that was withdrawn.
 *
 * @param code its code, from which level and parent follow
 * @param name Chinese name
 * @param validFrom first day in the tree, in Asia/Shanghai
 * @param validTo day of withdrawal, absent while active
 * @param version grows with every change
 */
public record Region(
        RegionCode code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {

    /** A new region. */
    public static Region of(RegionCode code, String name, LocalDate validFrom) {
        return new Region(code, name, validFrom, null, 1);
    }

    /** True while elders may be registered in it. */
    public boolean isActive() {
        return validTo == null;
    }

    /** Another name, withdrawn on the given day, or active again. */
    public Region with(String newName, boolean active, LocalDate day) {
        LocalDate end = active ? null : validTo == null ? day : validTo;
        return new Region(code, newName, validFrom, end, version + 1);
    }
}
