package city.careline.elder.domain.elder;

import org.jspecify.annotations.Nullable;

/**
 * What those who help must know.
 *
 * @param risk risk tier
 * @param diagnosis medical notes, absent when none
 * @param wishes who may not come, and who is welcome
 */
public record Care(Risk risk, @Nullable String diagnosis, Wishes wishes) {
    /** Tells the risk only. */
    @Override
    public String toString() {
        return "Care[" + risk + "]";
    }
}
