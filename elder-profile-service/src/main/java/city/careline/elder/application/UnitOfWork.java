package city.careline.elder.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One open transaction on the register. Use its ports one after another, never at the same time. */
public interface UnitOfWork {
    /** Where days begin. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The city's clock as this transaction sees it. */
    Instant now();

    /** The day of {@link #now} in Asia/Shanghai. */
    default LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }

    /** The region tree. */
    Regions regions();

    /** The households. */
    Households households();

    /** The elders. */
    Elders elders();

    /** The terminals. */
    Terminals terminals();

    /** The history of changes. */
    Changes changes();

    /** The audit log. */
    Audits audits();

    /** Publishes the news with the commit, in this order. */
    Uni<Void> announce(List<Announcement> news, String originId);
}
