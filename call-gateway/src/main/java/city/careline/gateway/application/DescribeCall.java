package city.careline.gateway.application;

import city.careline.gateway.domain.Call;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the desk is shown about a call: ids, risk, the open incident, and what is left of this month's quota. */
@ApplicationScoped
public class DescribeCall {
    private static final ZoneId CITY_ZONE = ZoneId.of("Asia/Shanghai");

    private final Incidents incidents;
    private final Quotas quotas;
    private final InstantSource clock;

    /** Asks no other service. */
    public DescribeCall(Incidents incidents, Quotas quotas, InstantSource clock) {
        this.incidents = incidents;
        this.quotas = quotas;
        this.clock = clock;
    }

    /**
     * A call with what belongs to it.
     *
     * @param call the call
     * @param openIncident the incident it belongs to, when there is one
     * @param quotaLeftFen fen left this month, per elder who has a quota
     */
    public record Briefing(Call call, @Nullable UUID openIncident, Map<UUID, Long> quotaLeftFen) {
        /** Keeps its own copy. */
        public Briefing {
            quotaLeftFen = Map.copyOf(quotaLeftFen);
        }
    }

    /** The briefing; it comes without the incident rather than late. */
    public Uni<Briefing> handle(Call call) {
        YearMonth month = YearMonth.from(clock.instant().atZone(CITY_ZONE));
        Map<UUID, Long> left = quotas.leftFen(call.arrival().caller().elderIds(), month);
        return incidents.openFor(call).map(incident -> new Briefing(call, incident.orElse(null), left));
    }
}
