package city.careline.dispatch.adapter.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtentTest {
    @Test
    void aSizeHasRoomForWhatItIsForAndTheNextSmallerHasNot() {
        for (int count = 1; count < 3_000_000; count += 1 + count / 50) {
            int size = Extent.sizeFor(count);
            assertThat(Extent.capacity(size)).isGreaterThanOrEqualTo(count);
            assertThat(Extent.capacity(size) % Extent.GRAIN).isZero();
            assertThat(size == 0 || Extent.capacity(size - 1) < count).isTrue();
            assertThat(Extent.capacity(size)).isLessThanOrEqualTo(count + Math.max(Extent.GRAIN, count / 4));
        }
    }

    @Test
    void isReadAsItWasWritten() {
        long extent = Extent.of(400_000_000, 95, 200_000_000);
        assertThat(Extent.start(extent)).isEqualTo(400_000_000);
        assertThat(Extent.size(extent)).isEqualTo(95);
        assertThat(Extent.count(extent)).isEqualTo(200_000_000);
    }

    @Test
    void placesComeBackFromTheCurve() {
        for (long place : new long[] {0, Turns.place(-1, 1), Turns.place(1 << 30, -1 << 31), Turns.place(-7, -9)}) {
            assertThat(Layout.offCurve(Layout.onCurve(place))).isEqualTo(place);
        }
    }
}
