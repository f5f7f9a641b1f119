package city.careline.deploy.pbx;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * One call from an elder's line.
 *
 * @param line the number the carrier tells; empty when it is withheld
 * @param extension what is dialled: {@code 995} red key, {@code 996} green key, {@code 12349}
 * @param giveUp how long the elder lets it ring
 * @param talk how long the elder talks before hanging up
 */
public record Press(String line, String extension, Duration giveUp, Duration talk) {
    /** The red key: an emergency. */
    public static final String RED = "995";

    /** The green key: a service. */
    public static final String GREEN = "996";

    /** The public number. */
    public static final String PUBLIC = "12349";

    private static final Duration UNTIL_TOLD = Duration.ofHours(12);
    private static final Pattern DIGITS = Pattern.compile("\\+?[0-9]{0,20}");

    /** Refuses what is no number. */
    public Press {
        if (!DIGITS.matcher(line).matches() || !DIGITS.matcher(extension).matches() || extension.isEmpty()) {
            throw new IllegalArgumentException("a line and an extension are digits");
        }
    }

    /** Rings and then talks until told to hang up or until the seat hangs up. */
    public static Press of(String line, String extension) {
        return new Press(line, extension, UNTIL_TOLD, UNTIL_TOLD);
    }

    /** The same from a line that withholds its number. */
    public static Press withheld(String extension) {
        return of("", extension);
    }

    /** The same, hanging up when nobody answers for so long. */
    public Press givingUpAfter(Duration limit) {
        return new Press(line, extension, limit, talk);
    }

    /** The same, hanging up after talking for so long. */
    public Press talkingFor(Duration time) {
        return new Press(line, extension, giveUp, time);
    }

    String identityHeader() {
        return line.isEmpty() ? "Privacy: id" : "P-Asserted-Identity: <sip:" + line + "@carrier.invalid>";
    }

    String from() {
        return line.isEmpty()
                ? "\"Anonymous\" <sip:anonymous@anonymous.invalid>"
                : "<sip:" + line + "@carrier.invalid>";
    }
}
