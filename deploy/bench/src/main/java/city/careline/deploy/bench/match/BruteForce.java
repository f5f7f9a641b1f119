package city.careline.deploy.bench.match;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Looks at everybody: great-circle metres to each who performs the item, on equal distance by id. The oracle. */
final class BruteForce implements ClosedLoop.Asker {
    private final Town town;
    private final int[] best = new int[Ours.WANTED];
    private final double[] meters = new double[Ours.WANTED];
    private int size;

    BruteForce(Town town) {
        this.town = town;
    }

    @Override
    public void ask(int number) {
        GeoPoint home = town.home(number);
        long bit = 1L << town.item(number);
        size = 0;
        for (int worker = 0; worker < town.size(); worker++) {
            if ((town.mask(worker) & bit) != 0) {
                consider(worker, town.place(worker).metersTo(home));
            }
        }
    }

    private void consider(int worker, double distance) {
        if (size == best.length && !isNearer(worker, distance, size - 1)) {
            return;
        }
        int i = size == best.length ? size - 1 : size++;
        for (; i > 0 && isNearer(worker, distance, i - 1); i--) {
            best[i] = best[i - 1];
            meters[i] = meters[i - 1];
        }
        best[i] = worker;
        meters[i] = distance;
    }

    private boolean isNearer(int worker, double distance, int i) {
        Comparator<Integer> byId = Comparator.comparing(each -> town.id(each).value());
        return distance < meters[i] || distance == meters[i] && byId.compare(worker, best[i]) < 0;
    }

    List<WorkerId> answer(int number) {
        ask(number);
        return Arrays.stream(best, 0, size).mapToObj(town::id).toList();
    }
}
