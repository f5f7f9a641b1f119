package city.careline.deploy.demo.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spots on the streets of a map, for people to live beside; finds the nearest by a grid. */
public final class StreetSpots {
    private static final double CELL_DEGREES = 0.01;
    private static final int FEWEST = 50;

    private final List<Spot> spots;
    private final Map<Cell, List<Spot>> grid = new HashMap<>();

    private record Cell(int row, int column) {}

    /** Refuses too few for a city. */
    public StreetSpots(List<Spot> spots) {
        if (spots.size() < FEWEST) {
            throw new IllegalArgumentException("the map has too few streets to place a city on them");
        }
        this.spots = List.copyOf(spots);
        for (Spot spot : spots) {
            grid.computeIfAbsent(cell(spot), cell -> new ArrayList<>()).add(spot);
        }
    }

    /** How many. */
    public int count() {
        return spots.size();
    }

    /** The latitude that this share of the spots lies south of. */
    double latitudeAt(double share) {
        return at(spots.stream().mapToDouble(Spot::latitude).sorted().toArray(), share);
    }

    /** The longitude that this share of the spots lies west of. */
    double longitudeAt(double share) {
        return at(spots.stream().mapToDouble(Spot::longitude).sorted().toArray(), share);
    }

    /** The spot nearest to a place. */
    Spot nearest(Spot place) {
        Cell center = cell(place);
        Spot best = spots.getFirst();
        for (int ring = 0; isBeyond(ring, place, best); ring++) {
            for (Spot spot : ring(center, ring)) {
                best = spot.metersTo(place) < best.metersTo(place) ? spot : best;
            }
        }
        return best;
    }

    /** False once nothing in this ring or farther out can be nearer than the best so far. */
    private static boolean isBeyond(int ring, Spot place, Spot best) {
        var edge = new Spot(place.latitude(), place.longitude() + (ring - 1) * CELL_DEGREES);
        return ring <= 1 || place.metersTo(edge) < place.metersTo(best);
    }

    private List<Spot> ring(Cell center, int ring) {
        var found = new ArrayList<Spot>();
        for (int row = -ring; row <= ring; row++) {
            int step = Math.abs(row) == ring || ring == 0 ? 1 : 2 * ring;
            for (int column = -ring; column <= ring; column += step) {
                found.addAll(grid.getOrDefault(new Cell(center.row + row, center.column + column), List.of()));
            }
        }
        return found;
    }

    private static Cell cell(Spot spot) {
        return new Cell(
                (int) Math.floor(spot.latitude() / CELL_DEGREES), (int) Math.floor(spot.longitude() / CELL_DEGREES));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
