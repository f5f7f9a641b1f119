package city.careline.dispatch.domain.matching.pool;

import java.util.Arrays;

/** Small numbers, given out again after they came back. */
final class Slots {
    private int[] back = {};
    private int backCount;
    private int next;

    int take() {
        return backCount > 0 ? back[--backCount] : next++;
    }

    void give(int slot) {
        if (backCount == back.length) {
            back = Arrays.copyOf(back, Math.max(16, 2 * backCount));
        }
        back[backCount++] = slot;
    }
}
