package city.careline.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PBX's record that a test writes line by line, and a journal of the test's own. */
public final class PbxRecord implements QuarkusTestResourceLifecycleManager {
    /** The PBX's name in these tests. */
    public static final String SYSTEM = "careline-test";

    private static final String FILE = "careline.test.cel-file";
    private static final Path RECORDED = Path.of("src/test/resources/cel");

    /** For Quarkus. */
    public PbxRecord() {}

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("careline-gateway");
            Path file = folder.resolve("careline.csv");
            System.setProperty(FILE, file.toString());
            var config = new HashMap<String, String>();
            config.put("careline.pbx.enabled", "true");
            config.put("careline.pbx.system-name", SYSTEM);
            config.put("careline.pbx.cel-file", file.toString());
            config.put("careline.seats", "8001,8002,8003");
            config.put(
                    "careline.journal.file",
                    folder.resolve("journal/gateway.db").toString());
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the folder is temporary
    }

    /** Appends lines as the PBX does. */
    public static void append(List<String> lines) {
        try {
            Files.writeString(
                    Path.of(System.getProperty(FILE)),
                    String.join("\n", lines) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A recorded case as a new conversation of this line. */
    public static List<String> call(String recorded, String linkedId, String number) {
        try {
            List<String> lines = Files.readAllLines(RECORDED.resolve(recorded + ".csv"));
            String old = lines.getFirst().split("\",\"", -1)[6];
            return lines.stream()
                    .map(line -> line.replace(old, linkedId).replaceAll("100555010\\d\\d", number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
