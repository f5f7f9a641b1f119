package city.careline.dispatch.adapter.index;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Everybody who was ever seen, by the instant of the last report in nanoseconds: a chain of slots for each second or so.
 * Adding and taking out cost the same however many there are.
 */
final class Sightings {
    private static final int BITS = 30;
    private static final int REST = (1 << BITS) - 1;
    private static final int END = -1;
    private static final int FEW = 64;

    private static final class Chain {
        private int head = END;
    }

    private final TreeMap<Long, Chain> chains = new TreeMap<>();
    private int[] next = new int[0];
    private int[] previous = new int[0];
    private int[] rest = new int[0];
    private int count;

    void add(int slot, long at) {
        if (slot >= next.length) {
            int length = Math.max(slot + 1, next.length + next.length / 8 + FEW);
            next = Arrays.copyOf(next, length);
            previous = Arrays.copyOf(previous, length);
            rest = Arrays.copyOf(rest, length);
        }
        Chain chain = chains.computeIfAbsent(at >> BITS, key -> new Chain());
        rest[slot] = (int) at & REST;
        previous[slot] = END;
        next[slot] = chain.head;
        if (chain.head != END) {
            previous[chain.head] = slot;
        }
        chain.head = slot;
        count++;
    }

    /** Takes out who was added with this instant. */
    void remove(int slot, long at) {
        if (next[slot] != END) {
            previous[next[slot]] = previous[slot];
        }
        if (previous[slot] != END) {
            next[previous[slot]] = next[slot];
        } else if (next[slot] == END) {
            chains.remove(at >> BITS);
        } else {
            chains.getOrDefault(at >> BITS, new Chain()).head = next[slot];
        }
        count--;
    }

    /** Everybody seen at or after one instant and before another. */
    void between(long from, long to, IntConsumer each) {
        chains.subMap(from >> BITS, true, to >> BITS, true).forEach((second, chain) -> {
            for (int slot = chain.head; slot != END; slot = next[slot]) {
                long at = at(second, slot);
                if (at >= from && at < to) {
                    each.accept(slot);
                }
            }
        });
    }

    /** The last sighting before an instant; the least long when there is none. */
    long before(long instant) {
        long last = Long.MIN_VALUE;
        var earlier = chains.headMap(instant >> BITS, true).descendingMap();
        for (Map.Entry<Long, Chain> second : earlier.entrySet()) {
            for (int slot = second.getValue().head; slot != END; slot = next[slot]) {
                long at = at(second.getKey(), slot);
                last = at < instant ? Math.max(last, at) : last;
            }
            if (last != Long.MIN_VALUE) {
                break;
            }
        }
        return last;
    }

    /** The first sighting at or after an instant; the greatest long when there is none. */
    long from(long instant) {
        long first = Long.MAX_VALUE;
        for (Map.Entry<Long, Chain> second :
                chains.tailMap(instant >> BITS, true).entrySet()) {
            for (int slot = second.getValue().head; slot != END; slot = next[slot]) {
                long at = at(second.getKey(), slot);
                first = at >= instant ? Math.min(first, at) : first;
            }
            if (first != Long.MAX_VALUE) {
                break;
            }
        }
        return first;
    }

    int count() {
        return count;
    }

    long bytes() {
        return 12L * next.length;
    }

    private long at(long second, int slot) {
        return second << BITS | rest[slot];
    }
}
