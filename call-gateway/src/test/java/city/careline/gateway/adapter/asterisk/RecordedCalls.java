package city.careline.gateway.adapter.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Calls as a real Asterisk wrote them. */
final class RecordedCalls {
    static final Path FOLDER = Path.of("src/test/resources/cel");

    private RecordedCalls() {}

    /** The lines of one recorded case. */
    static List<String> lines(String name) {
        try {
            return Files.readAllLines(FOLDER.resolve(name + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
