package city.careline.dispatch.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Read once, and anew after a change made here, which may not have been committed yet. */
class RememberedTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final Remembered<Integer> remembered = new Remembered<>();

    private int read() {
        return remembered
                .get(() -> Uni.createFrom().item(() -> List.of(reads.incrementAndGet())))
                .await()
                .indefinitely()
                .getFirst();
    }

    @Test
    void rowsAreReadOnceForManyDecisions() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(1);
    }

    @Test
    void afterAChangeEveryDecisionReadsForItself() {
        read();
        remembered.forget();

        assertThat(read()).isEqualTo(2);
        assertThat(read()).isEqualTo(3);
    }
}
