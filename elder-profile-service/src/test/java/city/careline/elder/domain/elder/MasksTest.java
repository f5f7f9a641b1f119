package city.careline.elder.domain.elder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {
    @Test
    void aNameShowsItsFirstCharacterWhateverItsLength() {
        assertThat(Masks.name("张三")).isEqualTo("张*");
        assertThat(Masks.name("张小三")).isEqualTo("张*");
        assertThat(Masks.name("𠮷野")).isEqualTo("𠮷*");
        assertThat(Masks.name("")).isEqualTo("****");
    }
}
