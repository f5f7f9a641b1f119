package city.careline.dispatch.adapter.index;

import java.util.Arrays;

/**
 * Who stands where: slots of people, each at most at one place with a mask. One thread writes at a time; what it changes
 * in place happens in {@link #put} and {@link #remove}, never in {@link #prepare}, which packs aside and then publishes.
 */
final class Grid {
    private static final int NONE = -1;
    private static final int FEW = 64;
    private static final double DRIFT = 2.2;
    private static final double CALM = 4;

    private volatile Cells cells = Cells.empty();
    private int[] rowOf = new int[0];
    private int count;
    private int changes;
    private double fittedCrowd = 1;

    /** What a search reads; it stays as it is while this grid packs anew. */
    Cells cells() {
        return cells;
    }

    /** Makes room for a slot at a place, so that the change itself is short; packs at most once per some share of everybody. */
    void prepare(int slot, long place) {
        if (slot >= rowOf.length) {
            int before = rowOf.length;
            rowOf = Arrays.copyOf(rowOf, Math.max(slot + 1, before + before / 8 + FEW));
            Arrays.fill(rowOf, before, rowOf.length, NONE);
        }
        if (!cells.hasRoomFor(place) || changes >= count / 2 && hasDrifted()) {
            boolean fit = hasDrifted();
            cells = cells.packed(rowOf, count, fit);
            changes = 0;
            fittedCrowd = fit ? crowd() : fittedCrowd;
        }
    }

    /** Puts a slot at a place or moves it there; {@link #prepare} made room. */
    void put(int slot, long place, long mask) {
        Cells now = cells;
        changes++;
        int row = rowOf[slot];
        if (row == NONE) {
            now.append(slot, place, mask, rowOf);
            count++;
        } else if (!now.shift(row, place, mask)) {
            long before = now.place(row);
            now.remove(slot, rowOf);
            now.append(slot, place, mask, rowOf);
            now.tighten(before, rowOf);
        }
    }

    /** Takes a slot out when it is in. */
    void remove(int slot) {
        if (slot < rowOf.length && rowOf[slot] != NONE) {
            long before = cells.place(rowOf[slot]);
            cells.remove(slot, rowOf);
            cells.tighten(before, rowOf);
            count--;
            changes++;
        }
    }

    /** How many stand somewhere. */
    int count() {
        return count;
    }

    long bytes() {
        return cells.bytes() + 4L * rowOf.length;
    }

    private double crowd() {
        return count == 0 ? 1 : cells.squares() / (double) count;
    }

    /** Cells are cut anew when they are much fuller or emptier than they were cut for. */
    private boolean hasDrifted() {
        double crowd = crowd();
        return count >= FEW && (crowd > DRIFT * fittedCrowd + CALM || crowd + CALM < fittedCrowd / DRIFT);
    }
}
