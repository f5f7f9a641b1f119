package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.GeoPoint;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The nearest so far, in their order. Keys that differ by more than their margins decide; within the margins the points
 * themselves are compared as {@link GeoPoint#metersTo} does, and on equal distance the worker ids. So the order is
 * exactly that of brute force, while hardly anybody but the rows of the grid is looked at.
 */
final class Leaders {
    private final double[] keys;
    private final double[] uppers;
    private final int[] slots;
    private final double[] meters;
    private int size;
    private double limit;
    private boolean torn;

    private @Nullable Aim aim;
    private GeoPoint home = new GeoPoint(0, 0);
    private @Nullable Person[] people = {};

    Leaders(int most) {
        keys = new double[most];
        uppers = new double[most];
        slots = new int[most];
        meters = new double[most];
    }

    /**
     * Starts anew.
     *
     * @param by what keys are: null when they are metres
     */
    void begin(@Nullable Aim by, GeoPoint from, @Nullable Person[] everybody) {
        aim = by;
        home = from;
        people = everybody;
        size = 0;
        torn = false;
        limit = Double.POSITIVE_INFINITY;
    }

    /** Whose key is above this does not belong here. */
    double limit() {
        return limit;
    }

    int size() {
        return size;
    }

    int slot(int i) {
        return slots[i];
    }

    /** True when somebody was not where the grid said: it was being written. */
    boolean isTorn() {
        return torn;
    }

    /** Takes somebody in, perhaps for another who is farther away. */
    void offer(double key, int slot) {
        Aim by = aim;
        double upper = by == null ? key : by.upper(key);
        int i = size;
        if (i == keys.length) {
            i--;
            if (!isNearer(key, upper, slot, i)) {
                return;
            }
        } else {
            size++;
        }
        for (; i > 0 && isNearer(key, upper, slot, i - 1); i--) {
            keys[i] = keys[i - 1];
            uppers[i] = uppers[i - 1];
            slots[i] = slots[i - 1];
            meters[i] = meters[i - 1];
        }
        keys[i] = key;
        uppers[i] = upper;
        slots[i] = slot;
        meters[i] = by == null ? key : Double.NaN;
        if (size == keys.length) {
            limit = uppers[size - 1];
        }
    }

    private boolean isNearer(double key, double upper, int slot, int i) {
        return upper < keys[i] || key <= uppers[i] && isExactlyNearer(slot, i);
    }

    private boolean isExactlyNearer(int slot, int i) {
        Person mine = person(slot);
        Person other = person(slots[i]);
        GeoPoint here = mine == null ? null : mine.placed();
        GeoPoint there = other == null ? null : other.placed();
        if (mine == null || other == null || here == null || there == null) {
            torn = true;
            return false;
        }
        if (!here.equals(there)) {
            if (Double.isNaN(meters[i])) {
                meters[i] = there.metersTo(home);
            }
            int order = Double.compare(here.metersTo(home), meters[i]);
            if (order != 0) {
                return order < 0;
            }
        }
        return mine.id().value().compareTo(other.id().value()) < 0;
    }

    /** Who has this slot; nobody when it was read while it was being written. */
    @Nullable
    Person person(int slot) {
        return slot >= 0 && slot < people.length ? people[slot] : null;
    }

    /** Lets go of everybody. */
    void clear() {
        size = 0;
        people = new @Nullable Person[0];
        Arrays.fill(slots, 0);
    }
}
