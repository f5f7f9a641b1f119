package city.careline.dispatch.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RebuildProgressTest {
    private final List<CompletableFuture<Void>> topics = List.of(new CompletableFuture<>(), new CompletableFuture<>());
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> lines = new ArrayList<>();
    private final RebuildProgress progress = new RebuildProgress(topics, nanos::get, lines::add);

    private void read(int records, long millis) {
        for (int i = 0; i < records; i++) {
            nanos.addAndGet(millis * 1_000_000);
            progress.read();
        }
    }

    @Test
    void saysAtMostOnceASecondHowFarItIsAndOnceThatItIsComplete() {
        read(2_499, 1);
        assertThat(lines)
                .containsExactly("candidates: 1,000 read, 2 topics to go", "candidates: 2,000 read, 2 topics to go");
        topics.getFirst().complete(null);
        read(501, 1);
        assertThat(lines).endsWith("candidates: 3,000 read, 1 topic to go").hasSize(3);
        assertThat(progress.topicsToGo()).isEqualTo(1);
        topics.getLast().complete(null);
        read(5_000, 1);
        assertThat(lines).endsWith("candidates: complete, 3,000 read in 3.0 s").hasSize(4);
        assertThat(progress.count()).isEqualTo(8_000);
    }
}
