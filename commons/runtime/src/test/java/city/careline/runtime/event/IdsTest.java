package city.careline.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void derivesTheSameIdFromTheSamePartsOnly() {
        assertThat(Ids.derived("pbx-1", "17.1", "call"))
                .isEqualTo(Ids.derived("pbx-1", "17.1", "call"))
                .isNotEqualTo(Ids.derived("pbx-1", "17.1call"))
                .isNotEqualTo(Ids.derived("pbx-2", "17.1", "call"));
        assertThat(Ids.derived("a").version()).isEqualTo(8);
        assertThat(Ids.derived("a").variant()).isEqualTo(2);
    }

    @Test
    void freshIdsAreVersionSevenAndDiffer() {
        assertThat(Stream.generate(Ids::next).limit(10_000))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> {
                    assertThat(id.version()).isEqualTo(7);
                    assertThat(id.variant()).isEqualTo(2);
                });
    }

    @Test
    void anOriginIsAUsableTraceId() {
        assertThat(Ids.derivedOrigin("pbx-1", "17.1")).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
        assertThat(Ids.nextOrigin()).matches("[0-9a-f]{32}");
    }
}
