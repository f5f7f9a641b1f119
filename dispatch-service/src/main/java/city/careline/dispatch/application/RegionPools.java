package city.careline.dispatch.application;

import city.careline.dispatch.domain.matching.TravelTimes;
import city.careline.dispatch.domain.matching.pool.PoolPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pools this instance has decided for lately, by county. */
@ApplicationScoped
public class RegionPools {
    private static final Duration LIFE = Duration.ofSeconds(30);

    private final TravelTimes travels;
    private final Map<String, RegionPool> pools = new ConcurrentHashMap<>();
    private volatile Instant alive = Instant.EPOCH;

    /** Nothing is remembered at the start. */
    public RegionPools(TravelTimes travels) {
        this.travels = travels;
    }

    RegionPool of(String county, Instant now) {
        return pools.computeIfAbsent(county, _ -> new RegionPool(PoolPolicy.STANDARD, travels, now));
    }

    /** Nobody waits there any more. */
    void forget(String county) {
        pools.remove(county);
    }

    /** The pools are being decided. */
    void alive(Instant now) {
        alive = now;
    }

    /** True while orders may be left to the pools; false when nobody decides, as before the start or after a fault. */
    boolean isAlive(Instant now) {
        return alive.plus(LIFE).isAfter(now);
    }
}
