package city.careline.dispatch.adapter.index;

import java.util.Arrays;

/**
 * Rows of places and masks, cell by cell: a hash table of cells, each naming an extent of neighbouring rows. The arrays
 * never grow: when room runs out everything is packed anew, which also brings neighbouring cells together again. One
 * thread writes at a time. A reader beside it may read nonsense, but never runs out of an array nor in circles; it has to
 * find out afterwards whether somebody wrote.
 */
final class Cells {
    private static final int NONE = -1;
    private static final int SPARE_CELLS = 64;
    private static final int SPARE_ROWS = 256;
    private final Layout layout;
    private final int shift;
    private final long[] table;
    private final long[] rows;
    private final int[] slots;
    private final int[] free = new int[Extent.CLASSES];
    private int top;
    private int known;
    private long squares;

    private Cells(Layout layout, int cells, int room) {
        this.layout = layout;
        int entries = Integer.highestOneBit(SPARE_CELLS + cells + cells / 2 + cells / 4) * 2;
        this.shift = Integer.numberOfLeadingZeros(entries) + 1;
        this.table = new long[2 * entries];
        this.rows = new long[2 * room];
        this.slots = new int[room];
        Arrays.fill(free, NONE);
    }

    /** Cells with nobody in them. */
    static Cells empty() {
        return new Cells(Layout.FIRST, 0, SPARE_ROWS);
    }

    /**
     * The same people with room to spare.
     *
     * @param rowOf the row of each slot, written anew
     * @param count how many there are
     * @param fit true to cut the cells anew for where people stand now
     */
    Cells packed(int[] rowOf, int count, boolean fit) {
        long[] all = new long[count];
        int found = 0;
        for (int row : rowOf) {
            if (row != NONE && found < count) {
                all[found++] = place(row);
            }
        }
        long[] curve = Layout.curve(all, found);
        Layout next = fit ? Layout.of(curve) : layout;
        int cells = 0;
        int room = 0;
        int fullest = 0;
        for (int from = 0, to; from < found; from = to) {
            to = next.endOfCell(curve, from);
            cells++;
            fullest = Math.max(fullest, to - from);
            room += Extent.capacity(Extent.sizeFor(to - from));
        }
        int spare = room / 10 + SPARE_ROWS + Extent.capacity(Extent.sizeFor(fullest + 1)); // so that any cell can grow
        Cells packed = new Cells(next, cells, (room + spare) / Extent.GRAIN * Extent.GRAIN);
        for (int from = 0, to; from < found; from = to) {
            to = next.endOfCell(curve, from);
            packed.reserve(next.key(Layout.offCurve(curve[from])), Extent.sizeFor(to - from));
        }
        for (int slot = 0; slot < rowOf.length; slot++) {
            int row = rowOf[slot];
            if (row != NONE) {
                packed.append(slot, place(row), rows[2 * row + 1], rowOf);
            }
        }
        return packed;
    }

    private void reserve(long key, int size) {
        int cell = find(key);
        table[cell] = key;
        table[cell + 1] = Extent.of(top, size, 0);
        top += Extent.capacity(size);
        known++;
    }

    /** True when one more can be put at this place without packing. */
    boolean hasRoomFor(long place) {
        int cell = find(layout.key(place));
        if (table[cell] == 0 && 3 * (known + 1) > table.length) {
            return false;
        }
        long extent = table[cell + 1];
        int count = Extent.count(extent);
        int size = Extent.sizeFor(count + 1);
        return extent != 0 && count < Extent.capacity(Extent.size(extent))
                || free[size] != NONE
                || top + Extent.capacity(size) <= slots.length;
    }

    /** Adds somebody; there must be room. */
    void append(int slot, long place, long mask, int[] rowOf) {
        long key = layout.key(place);
        int cell = find(key);
        if (table[cell] == 0) {
            table[cell] = key;
            known++;
        }
        long extent = table[cell + 1];
        int count = Extent.count(extent);
        if (extent == 0 || count == Extent.capacity(Extent.size(extent))) {
            extent = moved(extent, Extent.sizeFor(count + 1), rowOf);
        }
        int row = Extent.start(extent) + count;
        set(row, place, mask);
        slots[row] = slot;
        rowOf[slot] = row;
        table[cell + 1] = Extent.of(Extent.start(extent), Extent.size(extent), count + 1);
        squares += 2L * count + 1;
    }

    /** Takes somebody out; the last of the cell takes the row. */
    void remove(int slot, int[] rowOf) {
        int row = rowOf[slot];
        int cell = find(layout.key(place(row)));
        long extent = table[cell + 1];
        int count = Extent.count(extent) - 1;
        int last = Extent.start(extent) + count;
        set(row, place(last), rows[2 * last + 1]);
        slots[row] = slots[last];
        rowOf[slots[row]] = row;
        rowOf[slot] = NONE;
        squares -= 2L * count + 1;
        table[cell + 1] = count == 0 ? 0 : Extent.of(Extent.start(extent), Extent.size(extent), count);
        if (count == 0) {
            release(extent);
        }
    }

    /** Moves a cell that has become much too large for its people where it fits better, if there is such a free extent. */
    void tighten(long place, int[] rowOf) {
        int cell = find(layout.key(place));
        long extent = table[cell + 1];
        int size = Extent.size(extent);
        if (size >= 2 && Extent.count(extent) <= Extent.capacity(size - 2) && free[size - 1] != NONE) {
            table[cell + 1] = moved(extent, size - 1, rowOf);
        }
    }

    /** Puts somebody elsewhere in the same cell; false when the place is in another. */
    boolean shift(int row, long place, long mask) {
        if (layout.key(place(row)) != layout.key(place)) {
            return false;
        }
        set(row, place, mask);
        return true;
    }

    private void set(int row, long place, long mask) {
        rows[2 * row] = place;
        rows[2 * row + 1] = mask;
    }

    private long moved(long extent, int size, int[] rowOf) {
        int to = free[size];
        if (to == NONE) {
            to = top;
            top += Extent.capacity(size);
        } else {
            free[size] = slots[to];
        }
        int count = Extent.count(extent);
        int from = Extent.start(extent);
        System.arraycopy(rows, 2 * from, rows, 2 * to, 2 * count);
        for (int i = 0; i < count; i++) {
            slots[to + i] = slots[from + i];
            rowOf[slots[to + i]] = to + i;
        }
        if (extent != 0) {
            release(extent);
        }
        return Extent.of(to, size, count);
    }

    /** Free extents of a size are chained through the slots of their first rows. */
    private void release(long extent) {
        int start = Extent.start(extent);
        slots[start] = free[Extent.size(extent)];
        free[Extent.size(extent)] = start;
    }

    /** Index into the table of the entry of this cell, or of the empty entry where it belongs. */
    private int find(long key) {
        int mask = table.length - 1;
        int group =
                (int) ((key >>> 2) * 0x9E37_79B9_7F4A_7C15L >>> Integer.SIZE + 2 + shift); // neighbours share a line
        int entry = (group << 2 | (int) key & 3) << 1;
        for (int probes = 0; probes < table.length; probes += 2) {
            long there = table[entry];
            if (there == key || there == 0) {
                return entry;
            }
            entry = entry + 2 & mask;
        }
        throw new IllegalStateException("the table of cells is full");
    }

    Layout layout() {
        return layout;
    }

    int known() {
        return known;
    }

    /** The sum over all cells of the square of how many are in it. */
    long squares() {
        return squares;
    }

    /** The extent of a cell, 0 when nobody is there. */
    long extent(long key) {
        int cell = find(key);
        return table[cell] == 0 ? 0 : table[cell + 1];
    }

    long[] table() {
        return table;
    }

    long place(int row) {
        return rows[2 * row];
    }

    /** Pairs of place and mask. */
    long[] rows() {
        return rows;
    }

    int[] slots() {
        return slots;
    }

    /** Bytes of all arrays. */
    long bytes() {
        return 8L * (table.length + rows.length) + 4L * slots.length;
    }
}
