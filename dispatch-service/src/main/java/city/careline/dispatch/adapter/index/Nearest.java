package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One search for the nearest, and what it found. It may be used again and again by one thread, and allocates nothing.
 *
 * <p>Distances are compared by K, the squared chord on a globe of radius 1, in parts of a turn, estimated near the home
 * as Δφ² + cos φ (cos φ - sin φ Δφ) Δλ². K is off by the rounding of places to whole parts, less than one part, and by
 * the terms left out, less than A K²; both are kept as a margin. Whoever is nearer by more than the margins is nearer;
 * within them the points themselves are compared as {@link GeoPoint#metersTo} does, and on equal distance the worker ids.
 * So the order is exactly that of brute force. Beyond {@link #REACH}, and near the poles, everybody's metres are computed.
 */
public final class Nearest {
    /** Half the width of the box in which K is used: 0.02 radians, 127 km. */
    private static final double REACH = 0.02 / Turns.RADIANS;

    private static final double HIGHEST_LATITUDE = 80;
    private static final int FEW = 48;
    private static final double ROUNDING = 1;
    private static final double CAUTION = 2.2;
    private static final double SHORTFALL = 0.999;
    private static final double METERS_PER_PART = Turns.RADIANS * 6_371_000;

    private final double[] keys;
    private final double[] uppers;
    private final double[] meters;
    private final Person[] found;
    private final int most;
    private int size;
    private boolean torn;
    private boolean byMeters;
    private double limit;

    private GeoPoint home = new GeoPoint(0, 0);
    private double northing;
    private int easting;
    private double eastingRest;
    private double flat;
    private double bend;
    private double narrowest;
    private double error;
    private long need;
    private @Nullable Admission admission;
    private Cells cells = Cells.empty();
    private @Nullable Person[] people = {};

    /** A search for so many. */
    public Nearest(int most) {
        this.most = most;
        this.keys = new double[most];
        this.uppers = new double[most];
        this.meters = new double[most];
        this.found = new Person[most];
    }

    /** How many were found; fewer than asked for means that there are no more. */
    public int size() {
        return size;
    }

    /** The nearest is 0. */
    Person get(int i) {
        return found[i];
    }

    /** The worker found at this rank; the nearest is 0. */
    public WorkerId worker(int i) {
        return found[i].id();
    }

    /** Looks for those who have all these bits and are admitted. False when what it read was being written. */
    boolean run(Cells among, @Nullable Person[] everybody, GeoPoint from, long bits, @Nullable Admission admits) {
        cells = among;
        people = everybody;
        home = from;
        need = bits;
        admission = admits;
        torn = false;
        if (Math.abs(from.latitude()) <= HIGHEST_LATITUDE && lookAround()) {
            return !torn;
        }
        if (!torn) {
            lookEverywhere();
        }
        return !torn;
    }

    private void begin(boolean inMeters) {
        size = 0;
        limit = Double.POSITIVE_INFINITY;
        byMeters = inMeters;
    }

    private void aim() {
        northing = home.latitude() * Turns.PER_DEGREE;
        double east = home.longitude() * Turns.PER_DEGREE;
        long whole = (long) Math.floor(east);
        easting = (int) whole;
        eastingRest = east - whole;
        double latitude = Math.toRadians(home.latitude());
        double cos = Math.cos(latitude);
        double sin = Math.sin(latitude);
        double least = Math.cos(Math.abs(latitude) + REACH * Turns.RADIANS);
        flat = cos * cos;
        bend = cos * sin * Turns.RADIANS;
        narrowest = cos * least;
        error = (1.0 / 12 + 1 / (12 * narrowest) + 0.6 / least) * Turns.RADIANS * Turns.RADIANS;
    }

    /** Ring by ring around the home's cell. False when that is not the way: nobody near, or hardly anybody at all. */
    private boolean lookAround() {
        Layout layout = cells.layout();
        double height = 1L << layout.latitudeBits();
        double width = 1L << layout.longitudeBits();
        int rings = (int) (REACH / Math.max(height, width)) - 1;
        int budget = 2 * cells.known() + FEW;
        if (budget < 2 * FEW || rings < 2) {
            return false;
        }
        aim();
        begin(false);
        int row = (int) Math.floor(northing) >> layout.latitudeBits();
        int column = easting >>> layout.longitudeBits();
        double south = northing - row * height;
        double west = (easting & (1 << layout.longitudeBits()) - 1) + eastingRest;
        for (int ring = 0; ring <= rings; ring++) {
            double sides = Math.min(Math.min(south, height - south), Math.min(west, width - west) * Math.sqrt(flat));
            double near = ring == 0 ? 0 : sides + (ring - 1) * Math.min(height, width * Math.sqrt(flat));
            if (near * near * SHORTFALL > limit) {
                return true;
            }
            budget -= 8 * ring;
            if (budget < 0) {
                return false;
            }
            ring(ring, row, column, south, west);
        }
        return false;
    }

    private void ring(int ring, int row, int column, double south, double west) {
        Layout layout = cells.layout();
        double height = 1L << layout.latitudeBits();
        double width = 1L << layout.longitudeBits();
        int columns = layout.columns() - 1;
        for (int up = -ring; up <= ring; up++) {
            double gap = up == 0 ? 0 : up > 0 ? up * height - south : south - (up + 1) * height;
            double rest = limit - gap * gap * SHORTFALL;
            if (rest < 0) {
                continue;
            }
            int step = up == -ring || up == ring ? 1 : 2 * ring;
            for (int right = -ring; right <= ring; right += step) {
                double side = right == 0 ? 0 : right > 0 ? right * width - west : west - (right + 1) * width;
                if (side * side * narrowest * SHORTFALL <= rest) {
                    scan(cells.extent(Layout.key(row + up, column + right & columns)));
                }
            }
        }
    }

    private void scan(long extent) {
        long[] places = cells.places();
        long[] masks = cells.masks();
        int to = Math.min(Extent.start(extent) + Extent.count(extent), places.length);
        for (int row = Extent.start(extent); row < to; row++) {
            long place = places[row];
            double up = Turns.latitude(place) - northing;
            double right = Turns.longitude(place) - easting - eastingRest;
            double key = up * up + (flat - bend * up) * right * right;
            if (key <= limit & (masks[row] & need) == need) {
                consider(key, row);
            }
        }
    }

    /** Everybody by metres; whoever is too far north or south is passed over without. */
    private void lookEverywhere() {
        begin(true);
        northing = home.latitude() * Turns.PER_DEGREE;
        long[] table = cells.table();
        long[] places = cells.places();
        for (int cell = 0; cell < table.length; cell += 2) {
            long extent = table[cell + 1];
            int to = Math.min(Extent.start(extent) + Extent.count(extent), places.length);
            for (int row = Extent.start(extent); row < to; row++) {
                double least = (Math.abs(Turns.latitude(places[row]) - northing) - ROUNDING) * METERS_PER_PART;
                if (least <= limit && (cells.masks()[row] & need) == need) {
                    Person person = person(row);
                    GeoPoint point = person == null ? null : person.placed();
                    if (point != null) {
                        consider(point.metersTo(home), row);
                    }
                }
            }
        }
    }

    private @Nullable Person person(int row) {
        int slot = cells.slots()[row];
        Person person = slot >= 0 && slot < people.length ? people[slot] : null;
        if (person == null || person.placed() == null) {
            torn = true;
            return null;
        }
        return person;
    }

    private void consider(double key, int row) {
        Person person = person(row);
        Admission admits = admission;
        if (person == null || admits != null && !admits.admits(person)) {
            return;
        }
        double upper = upper(key);
        double exact = byMeters ? key : Double.NaN;
        if (size == most) {
            if (!isNearer(key, upper, person, size - 1)) {
                return;
            }
            size--;
        }
        int i = size++;
        for (; i > 0 && isNearer(key, upper, person, i - 1); i--) {
            keys[i] = keys[i - 1];
            uppers[i] = uppers[i - 1];
            meters[i] = meters[i - 1];
            found[i] = found[i - 1];
        }
        keys[i] = key;
        uppers[i] = upper;
        meters[i] = exact;
        found[i] = person;
        if (size == most) {
            limit = uppers[most - 1];
        }
    }

    /** Whose key is above this is farther for certain. */
    private double upper(double key) {
        if (byMeters) {
            return key;
        }
        double distance = Math.sqrt(key);
        double far = distance + CAUTION * (ROUNDING + error / 2 * key * distance);
        return far * far;
    }

    private boolean isNearer(double key, double upper, Person person, int i) {
        if (upper < keys[i]) {
            return true;
        }
        return key <= uppers[i] && isExactlyNearer(person, i);
    }

    private boolean isExactlyNearer(Person person, int i) {
        GeoPoint mine = person.placed();
        GeoPoint other = found[i].placed();
        if (mine == null || other == null) {
            torn = true;
            return false;
        }
        if (!mine.equals(other)) {
            if (Double.isNaN(meters[i])) {
                meters[i] = other.metersTo(home);
            }
            int order = Double.compare(mine.metersTo(home), meters[i]);
            if (order != 0) {
                return order < 0;
            }
        }
        return person.id().value().compareTo(found[i].id().value()) < 0;
    }

    /** Lets go of everybody. */
    void clear() {
        Arrays.fill(found, null);
        size = 0;
    }
}
