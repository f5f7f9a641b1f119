package city.careline.gateway.adapter.asterisk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call event as the PBX wrote it. The columns stand in the order of {@code cel_custom.conf}; later ones are
 * ignored. It holds a line number, so it is never logged.
 *
 * @param event e.g. {@code ANSWER}
 * @param at when, by the PBX's clock, in microseconds
 * @param callerNumber number shown by the channel
 * @param extension extension the channel is at
 * @param context dialplan context the channel is in
 * @param channel e.g. {@code PJSIP/8001-00000002}
 * @param linkedId the conversation
 * @param channelId the channel's unique id
 * @param peer the channel it is bridged with
 * @param userType type of a user event, e.g. {@code RED}
 * @param extra JSON with more
 */
record CelLine(
        String event,
        Instant at,
        String callerNumber,
        String extension,
        String context,
        String channel,
        String linkedId,
        String channelId,
        String peer,
        String userType,
        String extra) {
    private static final int COLUMNS = 11;
    private static final Pattern TIME = Pattern.compile("(\\d{1,11})(?:\\.(\\d{1,9}))?");

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is not a call event; the message does not repeat the line
     */
    static CelLine parse(String line) {
        List<String> column = columns(line);
        if (column.size() < COLUMNS) {
            throw new IllegalArgumentException("a call event has " + COLUMNS + " columns, not " + column.size());
        }
        var read = new CelLine(
                column.get(0),
                time(column.get(1)),
                column.get(2),
                column.get(3),
                column.get(4),
                column.get(5),
                column.get(6),
                column.get(7),
                column.get(8),
                column.get(9),
                column.get(10));
        if (read.event.isEmpty() || read.linkedId.isEmpty()) {
            throw new IllegalArgumentException("a call event names its type and its conversation");
        }
        return read;
    }

    /** Seconds since 1970 with a fraction. */
    private static Instant time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a call event has a time in seconds");
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        long nanos = Long.parseLong((fraction + "000000000").substring(0, 9));
        return Instant.ofEpochSecond(Long.parseLong(matcher.group(1)), nanos);
    }

    /** Comma-separated, quoted with doubled quotes inside (RFC 4180). */
    private static List<String> columns(String line) {
        var columns = new ArrayList<String>(COLUMNS);
        var column = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    column.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        columns.add(column.toString());
        return columns;
    }

    @Override
    public String toString() {
        return "CelLine[" + event + " " + linkedId + "]";
    }
}
