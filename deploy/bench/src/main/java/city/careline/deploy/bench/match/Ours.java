package city.careline.deploy.bench.match;

import city.careline.dispatch.adapter.index.CandidateIndex;
import city.careline.dispatch.adapter.index.Moment;
import city.careline.dispatch.adapter.index.Nearest;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.PositionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Asks the index of dispatch, through the method its own searches use. */
final class Ours implements ClosedLoop.Asker {
    /** How many are wanted. */
    static final int WANTED = 10;

    private static final List<String> CODES =
            IntStream.range(0, Town.ITEMS).mapToObj(Town::code).toList();

    private final Town town;
    private final CandidateIndex index;
    private final Nearest nearest = new Nearest(WANTED);
    private final Moment moment = Moment.of(Town.NOW, PositionPolicy.STANDARD);

    Ours(Town town, CandidateIndex index) {
        this.town = town;
        this.index = index;
    }

    @Override
    public void ask(int number) {
        index.nearest(nearest, town.home(number), CODES.get(town.item(number)), null, moment);
        if (nearest.size() < WANTED) {
            throw new IllegalStateException("only " + nearest.size() + " found");
        }
    }

    /** The workers found, nearest first. */
    List<WorkerId> answer(int number) {
        index.nearest(nearest, town.home(number), CODES.get(town.item(number)), null, moment);
        List<WorkerId> found = new ArrayList<>();
        for (int i = 0; i < nearest.size(); i++) {
            found.add(nearest.worker(i));
        }
        return found;
    }
}
