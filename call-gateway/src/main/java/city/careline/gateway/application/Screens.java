package city.careline.gateway.application;

import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.SeatNotice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desks' screens. Neither method blocks or fails. */
public interface Screens {
    /** Tells seats what changed for them. */
    void show(Call call, List<SeatNotice> notices);

    /** An incident was opened or ended; whoever looks at a call from there sees it. */
    void incidentChanged(List<UUID> callIds, @Nullable UUID householdId);
}
