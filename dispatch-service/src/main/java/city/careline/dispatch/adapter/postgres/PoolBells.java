package city.careline.dispatch.adapter.postgres;

import city.careline.dispatch.application.PoolBell;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes what units of work ring after their commit to whoever decides the pools, once there is somebody. */
@ApplicationScoped
public class PoolBells implements PoolBell {
    private volatile PoolBell ear = (county, waits) -> {};

    void hear(PoolBell listener) {
        ear = listener;
    }

    @Override
    public void ring(String county, boolean waits) {
        ear.ring(county, waits);
    }
}
