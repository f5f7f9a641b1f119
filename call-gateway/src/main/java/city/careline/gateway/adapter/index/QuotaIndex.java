package city.careline.gateway.adapter.index;

import city.careline.gateway.application.Quotas;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Balances of this month and later by elder; months long past are not kept. */
@ApplicationScoped
public class QuotaIndex implements Quotas {
    private final Map<UUID, Map<UUID, Balance>> byElder = new HashMap<>();
    private final Map<YearMonth, Integer> known = new HashMap<>();
    private final InstantSource clock;

    /** The clock tells which months are past. */
    public QuotaIndex(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void put(Balance balance) {
        YearMonth oldest =
                YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(1);
        if (balance.month().isBefore(oldest)) {
            return;
        }
        Map<UUID, Balance> balances = byElder.computeIfAbsent(balance.elderId(), any -> new HashMap<>(2));
        forgetBefore(oldest, balances.values());
        @Nullable Balance before = balances.get(balance.entitlementId());
        if (before == null || before.version() <= balance.version()) {
            balances.put(balance.entitlementId(), balance);
            if (before == null) {
                known.merge(balance.month(), 1, Integer::sum);
            }
        }
    }

    private void forgetBefore(YearMonth oldest, Collection<Balance> balances) {
        for (Iterator<Balance> each = balances.iterator(); each.hasNext(); ) {
            YearMonth month = each.next().month();
            if (month.isBefore(oldest)) {
                each.remove();
                known.merge(month, -1, Integer::sum);
            }
        }
    }

    @Override
    public synchronized Map<UUID, Long> leftFen(List<UUID> elderIds, YearMonth month) {
        var left = new HashMap<UUID, Long>();
        for (UUID elder : elderIds) {
            for (Balance balance : byElder.getOrDefault(elder, Map.of()).values()) {
                if (balance.month().equals(month)) {
                    left.merge(elder, balance.leftFen(), Long::sum);
                }
            }
        }
        return left;
    }

    @Override
    public synchronized int known(YearMonth month) {
        return known.getOrDefault(month, 0);
    }
}
