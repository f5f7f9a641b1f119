package city.careline.deploy.bench.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sends the closest idle worker at once; a worker who becomes free takes the oldest, or the nearest, waiting order. */
final class ClosestIdle implements Dispatcher {
    /** Which order a worker takes who becomes free. */
    enum Takes {
        OLDEST,
        NEAREST
    }

    private record Idle(int worker, double x, double y) {}

    private final Day day;
    private final Takes takes;
    private final List<Idle> idle = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private final List<Idle> freed = new ArrayList<>();
    private final List<Integer> arrived = new ArrayList<>();

    ClosestIdle(Day day, Takes takes) {
        this.day = day;
        this.takes = takes;
    }

    @Override
    public void waits(int order) {
        arrived.add(order);
    }

    @Override
    public void free(int worker, double x, double y) {
        freed.add(new Idle(worker, x, y));
    }

    @Override
    public void decide(double now, Offers offers) {
        for (int order : arrived) {
            idle.stream()
                    .filter(one -> offers.mayServe(order, one.worker()))
                    .min(Comparator.comparingDouble(one -> way(order, one)))
                    .ifPresentOrElse(
                            one -> {
                                idle.remove(one);
                                offers.offer(order, one.worker());
                            },
                            () -> waiting.add(order));
        }
        arrived.clear();
        for (Idle one : freed) {
            waiting.stream()
                    .filter(order -> offers.mayServe(order, one.worker()))
                    .min(
                            takes == Takes.OLDEST
                                    ? Comparator.comparingDouble(day::press)
                                    : Comparator.comparingDouble(order -> way(order, one)))
                    .ifPresentOrElse(
                            order -> {
                                waiting.remove(order);
                                offers.offer(order, one.worker());
                            },
                            () -> idle.add(one));
        }
        freed.clear();
    }

    private double way(int order, Idle one) {
        return day.travelSeconds(one.x(), one.y(), day.x(order), day.y(order));
    }
}
