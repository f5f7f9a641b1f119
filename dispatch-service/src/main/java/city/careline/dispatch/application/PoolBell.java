package city.careline.dispatch.application;

/** Wakes the pools; rung many times at once it is heard once. */
public interface PoolBell {
    /**
     * Something happened in a county that may let a waiting order go.
     *
     * @param waits true when an order began to wait there
     */
    void ring(String county, boolean waits);
}
