package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.WorkerId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One search for the nearest, and what it found. It may be used again and again by one thread, and allocates nothing. It
 * looks ring by ring around the home's cell until the next ring cannot hold anybody nearer. Where that is not the way
 * (near the poles, or when hardly anybody is near) everybody's metres are computed.
 */
public final class Nearest {
    private static final int FEW = 48;
    private static final int AT_ONCE = 16;
    private static final double SHORTFALL = 0.999;
    private static final double METERS_PER_PART = Turns.RADIANS * 6_371_000;

    private final Leaders leaders;
    private final Aim aim = new Aim();
    private final @Nullable Person[] found;
    private int size;
    private long need;
    private @Nullable Admission admission;
    private Cells cells = Cells.empty();
    private final long[] extents = new long[AT_ONCE];
    private final double[] leasts = new double[AT_ONCE];
    private int waiting;
    private double south;
    private double west;
    private double height;
    private double width;

    /** A search for so many. */
    public Nearest(int most) {
        leaders = new Leaders(most);
        found = new Person[most];
    }

    /** How many were found; fewer than asked for means that there are no more. */
    public int size() {
        return size;
    }

    /** The worker found at this rank; the nearest is 0. */
    public WorkerId worker(int rank) {
        return get(rank).id();
    }

    Person get(int rank) {
        Person person = found[rank];
        if (person == null) {
            throw new IndexOutOfBoundsException(rank);
        }
        return person;
    }

    /** Looks for those who have all these bits and are admitted. False when what it read was being written. */
    boolean run(Cells among, @Nullable Person[] everybody, GeoPoint home, long bits, @Nullable Admission admits) {
        cells = among;
        need = bits;
        admission = admits;
        leaders.begin(aim, home, everybody);
        if (!aim.at(home) || !lookAround()) {
            leaders.begin(null, home, everybody);
            lookEverywhere(home);
        }
        size = leaders.size();
        boolean whole = !leaders.isTorn();
        for (int i = 0; i < size; i++) {
            found[i] = leaders.person(leaders.slot(i));
            whole &= found[i] != null;
        }
        return whole;
    }

    /** Lets go of everybody. */
    void clear() {
        size = 0;
        leaders.clear();
        Arrays.fill(found, null);
    }

    /** False when that is not the way: nobody near, or hardly anybody at all. */
    private boolean lookAround() {
        Layout layout = cells.layout();
        height = 1L << layout.latitudeBits();
        width = 1L << layout.longitudeBits();
        int rings = (int) (Aim.REACH / Math.max(height, width)) - 1;
        int budget = 2 * cells.known() + FEW;
        if (budget < 2 * FEW || rings < 2) {
            return false;
        }
        int row = (int) Math.floor(aim.northing()) >> layout.latitudeBits();
        int column = aim.easting() >>> layout.longitudeBits();
        south = aim.northing() - row * height;
        west = (aim.easting() & (1 << layout.longitudeBits()) - 1) + aim.eastingRest();
        double side = Math.min(Math.min(south, height - south), Math.min(west, width - west) * aim.cos());
        double step = Math.min(height, width * aim.cos());
        waiting = 0;
        extents[waiting] = cells.extent(Layout.key(row, column));
        leasts[waiting++] = 0;
        for (int ring = 1; ring <= rings && budget >= 0; ring++) {
            double near = side + (ring - 1) * step;
            if (ring > 1 && near * near * SHORTFALL > leaders.limit()) {
                return true;
            }
            budget -= 8 * ring;
            ring(ring, row, column);
        }
        return false;
    }

    private void ring(int ring, int row, int column) {
        int columns = cells.layout().columns() - 1;
        for (int up = -ring; up <= ring; up++) {
            double gap = up == 0 ? 0 : up > 0 ? up * height - south : south - (up + 1) * height;
            double rest = leaders.limit() - gap * gap;
            int step = up == -ring || up == ring ? 1 : 2 * ring;
            for (int right = -ring; right <= ring && rest >= 0; right += step) {
                double side = right == 0 ? 0 : right > 0 ? right * width - west : west - (right + 1) * width;
                double more = side * side * aim.narrowest();
                if (more <= rest) {
                    extents[waiting] = cells.extent(Layout.key(row + up, column + right & columns));
                    leasts[waiting++] = gap * gap + more;
                    if (waiting == extents.length) {
                        scanWaiting();
                        rest = leaders.limit() - gap * gap;
                    }
                }
            }
        }
        scanWaiting();
    }

    /** Cells are looked up several at a time, so that the memory fetches them while others are still on their way. */
    private void scanWaiting() {
        for (int i = 0; i < waiting; i++) {
            if (leasts[i] <= leaders.limit()) {
                scan(extents[i]);
            }
        }
        waiting = 0;
    }

    private void scan(long extent) {
        long[] rows = cells.rows();
        double northing = aim.northing();
        int easting = aim.easting();
        double eastingRest = aim.eastingRest();
        double flat = aim.flat();
        double bend = aim.bend();
        double limit = leaders.limit();
        int to = Math.min(2 * (Extent.start(extent) + Extent.count(extent)), rows.length);
        for (int i = 2 * Extent.start(extent); i < to; i += 2) {
            long place = rows[i];
            double up = Turns.latitude(place) - northing;
            double right = Turns.longitude(place) - easting - eastingRest;
            double key = up * up + (flat - bend * up) * right * right;
            if (key <= limit && (rows[i + 1] & need) == need) {
                consider(key, i / 2);
                limit = leaders.limit();
            }
        }
    }

    /** Whoever is too far north or south is passed over without computing metres. */
    private void lookEverywhere(GeoPoint home) {
        long[] table = cells.table();
        long[] rows = cells.rows();
        for (int cell = 0; cell < table.length; cell += 2) {
            long extent = table[cell + 1];
            int to = Math.min(2 * (Extent.start(extent) + Extent.count(extent)), rows.length);
            for (int i = 2 * Extent.start(extent); i < to; i += 2) {
                int row = i / 2;
                double parts = Math.abs(Turns.latitude(rows[i]) - aim.northing()) - 1;
                if (parts * METERS_PER_PART <= leaders.limit() && (rows[i + 1] & need) == need) {
                    Person person = leaders.person(cells.slots()[row]);
                    GeoPoint point = person == null ? null : person.placed();
                    if (point != null) {
                        consider(point.metersTo(home), row);
                    }
                }
            }
        }
    }

    private void consider(double key, int row) {
        int slot = cells.slots()[row];
        Admission admits = admission;
        if (admits != null) {
            Person person = leaders.person(slot);
            if (person == null || !admits.admits(person)) {
                return;
            }
        }
        leaders.offer(key, slot);
    }
}
