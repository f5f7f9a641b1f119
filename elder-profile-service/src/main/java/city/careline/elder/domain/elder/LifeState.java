package city.careline.elder.domain.elder;

import java.time.LocalDate;

/**
 * A life status and its date.
 *
 * @param status the status
 * @param since the day it began, in Asia/Shanghai
 */
public record LifeState(LifeStatus status, LocalDate since) {
    /** True while the elder is served here. */
    public boolean isLiving() {
        return status == LifeStatus.LIVING;
    }
}
