package city.careline.gateway.adapter.index;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.domain.Risk;
import city.careline.gateway.domain.Terminal;
import city.careline.runtime.event.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TerminalIndexTest {
    private final TerminalIndex index = new TerminalIndex();

    private static Terminal terminal(
            String name, @Nullable String line, @Nullable String device, boolean active, long version) {
        return new Terminal(
                Ids.derived(name), line, device, null, List.of(), "990101001001", Risk.GENERAL, active, version);
    }

    @Test
    void L04_findsATerminalByLineAndByDevice() {
        var both = terminal("a", "line-1", "device-1", true, 1);
        index.put(both);
        assertThat(index.byLine("line-1")).contains(both);
        assertThat(index.byDevice("device-1")).contains(both);
        assertThat(index.byLine("line-2")).isEmpty();
        assertThat(index.byDevice("device-2")).isEmpty();
        assertThat(index.list()).containsExactly(both);
    }

    @Test
    void anOlderStateIsPassedOver() {
        index.put(terminal("a", "line-2", null, true, 2));
        index.put(terminal("a", "line-1", null, true, 1));
        assertThat(index.byLine("line-1")).isEmpty();
        assertThat(index.byLine("line-2")).isPresent();
    }

    @Test
    void aTerminalTakenOutIsNotFound() {
        index.put(terminal("a", "line-1", "device-1", true, 1));
        index.put(terminal("a", "line-1", "device-1", false, 2));
        assertThat(index.byLine("line-1")).isEmpty();
        assertThat(index.byDevice("device-1")).isEmpty();
        assertThat(index.list()).isEmpty();
    }

    @Test
    void aLineMovesToAnotherTerminalInWhateverOrderTheNewsCome() {
        index.put(terminal("old", "line-1", null, true, 1));
        var moved = terminal("new", "line-1", null, true, 2);
        index.put(moved);
        assertThat(index.byLine("line-1")).contains(moved);
        index.put(terminal("old", "line-1", null, false, 3));
        assertThat(index.byLine("line-1")).contains(moved);
    }

    @Test
    void isCompleteWhenSaid() {
        assertThat(index.isComplete()).isFalse();
        index.complete();
        assertThat(index.isComplete()).isTrue();
    }
}
