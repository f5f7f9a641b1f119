package city.careline.deploy.bench.load;

import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/** Runs one day under one dispatcher, event by event, until every order is served. */
final class Simulation implements Dispatcher.Offers {
    private enum Kind {
        PRESS,
        ANSWER,
        EXPECTED,
        DONE,
        TICK
    }

    private record Event(double at, long number, Kind kind, int order, int worker) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Double.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final Day day;
    private final Dispatcher dispatcher;
    private final double lookAhead;
    private final double tickSeconds;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Set<Long> declined = new HashSet<>();
    private final double[] response;
    private final double[] travel;
    private final double[] workerX;
    private final double[] workerY;
    private final double[] expectedFree;
    private long number;
    private double now;
    private int served;

    private Simulation(Day day, Dispatcher dispatcher, double lookAhead, double tickSeconds) {
        this.day = day;
        this.dispatcher = dispatcher;
        this.lookAhead = lookAhead;
        this.tickSeconds = tickSeconds;
        this.response = new double[day.orders()];
        this.travel = new double[day.orders()];
        int workers = day.scenario().workers();
        this.workerX = new double[workers];
        this.workerY = new double[workers];
        this.expectedFree = new double[workers];
    }

    /**
     * Runs the day.
     *
     * @param lookAhead how long before a visit's believed end the dispatcher hears of it
     * @param tickSeconds how often it is asked without any event; 0 for never
     */
    static Result run(Day day, Dispatcher dispatcher, double lookAhead, double tickSeconds) {
        var simulation = new Simulation(day, dispatcher, lookAhead, tickSeconds);
        simulation.start();
        while (simulation.served < day.orders()) {
            simulation.next();
        }
        return new Result(simulation.response, simulation.travel);
    }

    private void start() {
        for (int worker = 0; worker < workerX.length; worker++) {
            workerX[worker] = day.workerX(worker);
            workerY[worker] = day.workerY(worker);
            dispatcher.free(worker, workerX[worker], workerY[worker]);
        }
        if (day.orders() > 0) {
            add(day.press(0), Kind.PRESS, 0, -1);
        }
        if (tickSeconds > 0) {
            add(tickSeconds, Kind.TICK, -1, -1);
        }
    }

    private void add(double at, Kind kind, int order, int worker) {
        events.add(new Event(at, number++, kind, order, worker));
    }

    private void next() {
        Event event = events.remove();
        now = event.at();
        int order = event.order();
        int worker = event.worker();
        switch (event.kind()) {
            case PRESS -> {
                dispatcher.waits(order);
                if (order + 1 < day.orders()) {
                    add(day.press(order + 1), Kind.PRESS, order + 1, -1);
                }
            }
            case ANSWER -> answer(order, worker);
            case EXPECTED -> dispatcher.expected(worker, workerX[worker], workerY[worker], expectedFree[worker]);
            case DONE -> dispatcher.free(worker, workerX[worker], workerY[worker]);
            case TICK -> add(now + tickSeconds, Kind.TICK, -1, -1);
        }
        dispatcher.decide(now, this);
    }

    private void answer(int order, int worker) {
        if (day.declines(order, worker)) {
            declined.add(pair(order, worker));
            dispatcher.free(worker, workerX[worker], workerY[worker]);
            dispatcher.waits(order);
            return;
        }
        double way = day.travelSeconds(workerX[worker], workerY[worker], day.x(order), day.y(order));
        travel[order] = way;
        response[order] = now + way - day.press(order);
        served++;
        workerX[worker] = day.x(order);
        workerY[worker] = day.y(order);
        double done = now + way + day.service(order);
        double believed = done + day.estimateError(order);
        expectedFree[worker] = believed;
        double heard = Math.max(now, believed - lookAhead);
        if (lookAhead > 0 && heard < done) {
            add(heard, Kind.EXPECTED, order, worker);
        }
        add(done, Kind.DONE, order, worker);
    }

    @Override
    public void offer(int order, int worker) {
        add(now + day.answerSeconds(order, worker), Kind.ANSWER, order, worker);
    }

    @Override
    public boolean mayServe(int order, int worker) {
        return !declined.contains(pair(order, worker));
    }

    private static long pair(int order, int worker) {
        return (long) order << 32 | worker;
    }
}
