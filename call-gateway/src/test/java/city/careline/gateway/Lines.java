package city.careline.gateway;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import city.careline.contracts.Risk;
import city.careline.contracts.Topics;
import city.careline.contracts.elder.TerminalPublished;
import city.careline.gateway.application.Terminals;
import city.careline.runtime.crypto.KeyedHash;
import city.careline.runtime.event.Ids;
import city.careline.testkit.KafkaLog;
import java.util.Map;
import java.util.stream.Stream;

/** Lines of an invented city. */
final class Lines {
    private Lines() {}

    /** A line of a household with so many elders, which the directory knows when this returns. */
    static TerminalPublished register(Terminals terminals, KeyedHash hash, String number, int elders) {
        var terminal = new TerminalPublished(
                Ids.next(),
                hash.ofNumber(number),
                null,
                Ids.next(),
                Stream.generate(Ids::next).limit(elders).toList(),
                "990101001001",
                Risk.KEY,
                Map.of(),
                true,
                1);
        try (var kafka = KafkaLog.fromNow(Topics.TERMINALS)) {
            kafka.publish(
                    TerminalPublished.TYPE, terminal, terminal.terminalId().toString());
        }
        await().atMost(10, SECONDS)
                .until(() -> terminals.byLine(hash.ofNumber(number)).isPresent());
        return terminal;
    }
}
