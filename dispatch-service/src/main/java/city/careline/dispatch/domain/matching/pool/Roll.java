package city.careline.dispatch.domain.matching.pool;

import java.util.Arrays;

/** Who is present, in no order of meaning; joining and leaving cost the same for all. */
final class Roll {
    private int[] present = {};
    private int[] place = {};
    private int size;

    void add(int number) {
        if (size == present.length) {
            present = Arrays.copyOf(present, Math.max(16, 2 * size));
        }
        if (number >= place.length) {
            place = Arrays.copyOf(place, Math.max(16, 2 * number));
        }
        present[size] = number;
        place[number] = size++;
    }

    void remove(int number) {
        int last = present[--size];
        present[place[number]] = last;
        place[last] = place[number];
    }

    int size() {
        return size;
    }

    int at(int n) {
        return present[n];
    }
}
