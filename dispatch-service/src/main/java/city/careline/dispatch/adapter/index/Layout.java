package city.careline.dispatch.adapter.index;

import java.util.Arrays;

/**
 * How the globe is cut into cells: low bits of latitude and longitude that do not tell cells apart.
 *
 * @param latitudeBits cells are 2^bits parts high
 * @param longitudeBits cells are 2^bits parts wide
 */
record Layout(int latitudeBits, int longitudeBits) {
    /** Cells of 600 by 600 m on the equator, until there is somebody to measure. */
    static final Layout FIRST = new Layout(16, 16);

    private static final int FINEST = 22;
    private static final int COARSEST = 52;
    private static final int KEY_MARK = 0x8000_0000;
    private static final int LOOKED_AT = 33;
    private static final double CELL_COST = 3.5;
    private static final int NEIGHBOURS = 9;

    /** Names the cell of a place; never zero. */
    long key(long place) {
        return key(Turns.latitude(place) >> latitudeBits, Turns.longitude(place) >>> longitudeBits);
    }

    static long key(int row, int column) {
        return (long) row << 32 | (column | KEY_MARK) & 0xFFFF_FFFFL;
    }

    /** Bits of the curve that do not tell cells apart. */
    int curveBits() {
        return latitudeBits + longitudeBits;
    }

    /** Columns wrap at the date line. */
    int columns() {
        return 1 << (Integer.SIZE - longitudeBits);
    }

    /**
     * The cheapest layout for these places. A search scans the home's cell and its neighbours, so crowded cells cost; and
     * where few spots are taken it walks over empty cells until some 33 spots are within reach, so small ones cost too.
     *
     * @param curve places along the Morton curve, sorted
     */
    static Layout of(long[] curve) {
        int reach = FINEST;
        while (reach < COARSEST && crowd(curve, reach, true) < LOOKED_AT) {
            reach++;
        }
        int best = reach;
        double least = Double.MAX_VALUE;
        for (int bits = Math.max(FINEST, reach - 12); bits <= reach; bits++) {
            double cells = NEIGHBOURS + 2 * Math.scalb(1.0, reach - bits);
            double cost = NEIGHBOURS * crowd(curve, bits, false) + CELL_COST * cells;
            if (cost < least) {
                least = cost;
                best = bits;
            }
        }
        return new Layout(best / 2, best - best / 2);
    }

    /** How many stand in the cell of one of them, on average; of several on one spot only one counts when asked. */
    private static double crowd(long[] curve, int bits, boolean spotsOnly) {
        long squares = 0;
        long all = 0;
        long run = 0;
        for (int i = 0; i < curve.length; i++) {
            if (i > 0 && curve[i] >>> bits != curve[i - 1] >>> bits) {
                squares += run * run;
                run = 0;
            }
            if (!spotsOnly || i == 0 || curve[i] >>> FINEST != curve[i - 1] >>> FINEST) {
                run++;
                all++;
            }
        }
        return all == 0 ? 0 : (squares + run * run) / (double) all;
    }

    /** Where on the curve the cell ends that begins here. */
    int endOfCell(long[] curve, int from) {
        int to = from + 1;
        while (to < curve.length && curve[to] >>> curveBits() == curve[from] >>> curveBits()) {
            to++;
        }
        return to;
    }

    /** These places along a curve that keeps neighbours together, sorted. */
    static long[] curve(long[] places, int count) {
        long[] curve = new long[count];
        for (int i = 0; i < count; i++) {
            curve[i] = onCurve(places[i]);
        }
        Arrays.sort(curve);
        return curve;
    }

    /** Bits of latitude and longitude in turn, longitude's the lower. */
    static long onCurve(long place) {
        return spread(Turns.latitude(place)) << 1 | spread(Turns.longitude(place));
    }

    /** The place that stands on this spot of the curve. */
    static long offCurve(long curve) {
        return Turns.place(gather(curve >>> 1), gather(curve));
    }

    private static int gather(long wide) {
        long bits = wide & 0x5555_5555_5555_5555L;
        bits = (bits | bits >>> 1) & 0x3333_3333_3333_3333L;
        bits = (bits | bits >>> 2) & 0x0F0F_0F0F_0F0F_0F0FL;
        bits = (bits | bits >>> 4) & 0x00FF_00FF_00FF_00FFL;
        bits = (bits | bits >>> 8) & 0x0000_FFFF_0000_FFFFL;
        return (int) (bits | bits >>> 16);
    }

    private static long spread(int bits) {
        long wide = bits & 0xFFFF_FFFFL;
        wide = (wide | wide << 16) & 0x0000_FFFF_0000_FFFFL;
        wide = (wide | wide << 8) & 0x00FF_00FF_00FF_00FFL;
        wide = (wide | wide << 4) & 0x0F0F_0F0F_0F0F_0F0FL;
        wide = (wide | wide << 2) & 0x3333_3333_3333_3333L;
        return (wide | wide << 1) & 0x5555_5555_5555_5555L;
    }
}
