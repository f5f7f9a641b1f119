package city.careline.runtime.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldCipherTest {
    private final FieldCipher cipher = new FieldCipher(FieldCipher.newKeyset());

    @Test
    void opensWhatItClosedInTheSameContext() {
        String closed = cipher.encrypt("安平市演示路1号", "elder/1/address");

        assertThat(closed).doesNotContain("演示");
        assertThat(cipher.decrypt(closed, "elder/1/address")).isEqualTo("安平市演示路1号");
    }

    @Test
    void refusesAValueMovedToAnotherRow() {
        String closed = cipher.encrypt("安平市演示路1号", "elder/1/address");

        assertThatThrownBy(() -> cipher.decrypt(closed, "elder/2/address")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverClosesTheSameTextTheSameWay() {
        assertThat(cipher.encrypt("a", "c")).isNotEqualTo(cipher.encrypt("a", "c"));
    }

    @Test
    void refusesAKeySetThatIsNone() {
        assertThatThrownBy(() -> new FieldCipher("bm9uZQ==")).isInstanceOf(IllegalStateException.class);
    }
}
