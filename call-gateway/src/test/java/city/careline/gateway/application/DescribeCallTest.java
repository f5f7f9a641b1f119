package city.careline.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.adapter.index.QuotaIndex;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.CallSamples;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DescribeCallTest {
    private static final UUID ELDER = Ids.derived("elder", "0");
    private static final UUID INCIDENT = Ids.derived("incident");
    private static final Call CALL = new Call.Ringing(CallSamples.arrival(CallKind.SERVICE), Set.of());

    private static DescribeCall.Briefing describe(Instant now, Optional<UUID> incident) {
        InstantSource clock = InstantSource.fixed(now);
        var quotas = new QuotaIndex(clock);
        quotas.put(new Quotas.Balance(Ids.derived("e-11"), ELDER, YearMonth.of(2026, 11), 4_500, 1));
        quotas.put(new Quotas.Balance(Ids.derived("e-12"), ELDER, YearMonth.of(2026, 12), 9_000, 1));
        return new DescribeCall(call -> Uni.createFrom().item(incident), quotas, clock)
                .handle(CALL)
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    @Test
    void L36_saysWhatIsLeftThisMonth() {
        var briefing = describe(Instant.parse("2026-11-21T09:00:00Z"), Optional.of(INCIDENT));
        assertThat(briefing.quotaLeftFen()).containsOnly(java.util.Map.entry(ELDER, 4_500L));
        assertThat(briefing.openIncident()).isEqualTo(INCIDENT);
    }

    @Test
    void L36_theMonthChangesAtMidnightOfTheCity() {
        assertThat(describe(Instant.parse("2026-11-30T15:59:59Z"), Optional.empty())
                        .quotaLeftFen())
                .containsValue(4_500L);
        var after = describe(Instant.parse("2026-11-30T16:00:00Z"), Optional.empty());
        assertThat(after.quotaLeftFen()).containsValue(9_000L);
        assertThat(after.openIncident()).isNull();
    }
}
