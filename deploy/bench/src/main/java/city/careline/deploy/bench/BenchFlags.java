package city.careline.deploy.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every bench is told, and how it ends. */
final class BenchFlags {
    @Option(
            names = "--scale",
            paramLabel = "F",
            defaultValue = "1.0",
            description = "Fraction of the full size, for a quick look (default: ${DEFAULT-VALUE}); bars are for 1.0.")
    private double scale = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes what was measured to this file.")
    private @Nullable Path json;

    /** The size times the scale, at least one. */
    int scaled(int full) {
        return (int) Math.max(1, Math.round(full * scale));
    }

    /** Prints the bars, writes the file when one is wanted, and gives the status to exit with. */
    int end(Map<String, ?> measured, List<Bar> bars) {
        Path file = json;
        if (file != null) {
            try {
                Files.write(
                        file,
                        JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsBytes(measured));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file, e);
            }
        }
        System.out.println();
        bars.forEach(bar -> System.out.println(bar.line()));
        return bars.stream().allMatch(Bar::holds) ? 0 : 1;
    }
}
