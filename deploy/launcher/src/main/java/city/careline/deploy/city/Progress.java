package city.careline.deploy.city;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the person at the terminal what is being done, each line with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final long startNanos = System.nanoTime();

    /** Writes to the given stream. */
    public Progress(PrintStream out) {
        this.out = out;
    }

    /** One line. */
    public synchronized void say(String line) {
        double seconds = Duration.ofNanos(System.nanoTime() - startNanos).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, line));
        out.flush();
    }
}
