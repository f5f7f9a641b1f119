package city.careline.deploy.bench.lifecycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How much processor time each part has used so far, from the kernel's own books; 100 ticks are a second. */
final class Processors {
    private static final double TICKS_PER_SECOND = 100;

    private Processors() {}

    /** Seconds per part; a part is a process with all its children, except for this one, which started them all. */
    static Map<String, Double> seconds(Map<String, ProcessHandle> parts) {
        var seconds = new TreeMap<String, Double>();
        parts.forEach((name, process) -> {
            double children = process.equals(ProcessHandle.current())
                    ? 0
                    : process.descendants()
                            .mapToDouble(child -> of(child.pid()))
                            .sum();
            seconds.put(name, of(process.pid()) + children);
        });
        return seconds;
    }

    /** Share of one processor each part took between two readings this many seconds apart. */
    static Map<String, Double> shares(Map<String, Double> before, Map<String, Double> after, double seconds) {
        var shares = new LinkedHashMap<String, Double>();
        after.forEach((name, used) ->
                shares.put(name, Math.round((used - before.getOrDefault(name, 0.0)) / seconds * 100) / 100.0));
        return shares;
    }

    private static double of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(afterName[11]) + Long.parseLong(afterName[12])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }
}
