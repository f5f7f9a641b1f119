package city.careline.deploy.pbx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the scenarios write: {@code word [Call-ID] date time seconds.micros}, one line per step. */
record PhoneLog(Path file) {
    private static final Pattern LINE =
            Pattern.compile("(\\w+)(?: (\\S+))? \\d{4}-\\d\\d-\\d\\d\\s+[\\d:.]+\\s+(\\d+\\.\\d+)");

    /** One step of a call; the Call-ID is empty where a phone has only one call. */
    record Step(String word, String callId, Instant at) {}

    /** All steps so far. */
    List<Step> steps() {
        try {
            return Files.exists(file) ? parse(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A last line without its end is still being written and is left out. */
    static List<Step> parse(String text) {
        var steps = new ArrayList<Step>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            Matcher step = LINE.matcher(line);
            if (step.matches()) {
                String callId = step.group(2) == null ? "" : step.group(2);
                steps.add(new Step(step.group(1), callId, time(step.group(3))));
            }
        }
        return steps;
    }

    private static Instant time(String seconds) {
        BigDecimal exact = new BigDecimal(seconds);
        long whole = exact.longValue();
        long nanos = exact.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
        return Instant.ofEpochSecond(whole, nanos);
    }
}
