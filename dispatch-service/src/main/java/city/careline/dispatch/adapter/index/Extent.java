package city.careline.dispatch.adapter.index;

/**
 * The rows of a cell as one number, so that it is read whole: first row, size class, rows in use. Sizes grow by an eighth
 * to a quarter, so little is left empty; 0 means that the cell has no rows.
 */
final class Extent {
    /** Number of size classes; the largest holds far more rows than an index can. */
    static final int CLASSES = 96;

    /** Extents start at multiples of this. */
    static final int GRAIN = 4;

    private static final int COUNT_BITS = 28;
    private static final int CLASS_BITS = 8;
    private static final int LINEAR = 8;

    private Extent() {}

    static long of(int start, int size, int count) {
        return (long) (start / GRAIN) << COUNT_BITS + CLASS_BITS | (long) size << COUNT_BITS | count;
    }

    static int start(long extent) {
        return (int) (extent >>> COUNT_BITS + CLASS_BITS) * GRAIN;
    }

    static int size(long extent) {
        return (int) (extent >>> COUNT_BITS) & (1 << CLASS_BITS) - 1;
    }

    static int count(long extent) {
        return (int) extent & (1 << COUNT_BITS) - 1;
    }

    /** Rows an extent of this size class has room for. */
    static int capacity(int size) {
        if (size < LINEAR) {
            return GRAIN * (size + 1);
        }
        int octave = (size - LINEAR) / 4;
        return GRAIN * LINEAR + GRAIN * 2 * ((size - LINEAR) % 4 + 1) << octave;
    }

    /** The smallest size class with room for so many. */
    static int sizeFor(int count) {
        if (count <= GRAIN * LINEAR) {
            return Math.max(0, (count + GRAIN - 1) / GRAIN - 1);
        }
        int octave = Integer.SIZE - 6 - Integer.numberOfLeadingZeros(count - 1);
        return LINEAR + 4 * octave + (count - 1 >>> octave + 3) - 4;
    }
}
