package city.careline.deploy.bench.load;

/** A way of giving orders to workers; told what happens, asked who is offered what. It never sees the future. */
interface Dispatcher {
    /** An order waits: just pressed, or declined. */
    void waits(int order);

    /** A worker is free at a place: at the start, after a visit, after declining. */
    void free(int worker, double x, double y);

    /** A busy worker will be free at a place, it is believed, at an instant. */
    default void expected(int worker, double x, double y, double freeAt) {}

    /** Makes offers; each takes its order and its worker away until one of them is told of again. */
    void decide(double now, Offers offers);

    /** Takes offers. */
    interface Offers {
        /** An offer is made now. */
        void offer(int order, int worker);

        /** True unless the worker has declined the order. */
        boolean mayServe(int order, int worker);
    }
}
