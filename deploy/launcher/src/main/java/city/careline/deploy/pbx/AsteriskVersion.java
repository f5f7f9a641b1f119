package city.careline.deploy.pbx;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Asterisk, ordered. A certified release counts as the release it stems from. */
public record AsteriskVersion(int major, int minor, int patch) implements Comparable<AsteriskVersion> {
    /** The oldest the city runs with. */
    static final AsteriskVersion OLDEST = new AsteriskVersion(20, 0, 0);

    /** The first with all known repairs of the SIP stack (CVE-2026-57191 among them). */
    static final AsteriskVersion REPAIRED = new AsteriskVersion(22, 10, 1);

    private static final Pattern NUMBERS =
            Pattern.compile("Asterisk (?:certified[/-])?(\\d+)\\.(\\d+)(?:[.-](?:cert)?(\\d+))?");
    private static final Comparator<AsteriskVersion> ORDER = Comparator.comparingInt(AsteriskVersion::major)
            .thenComparingInt(AsteriskVersion::minor)
            .thenComparingInt(AsteriskVersion::patch);

    /** What {@code asterisk -V} says, e.g. {@code Asterisk 22.10.1+dfsg}; empty when that is something else. */
    static Optional<AsteriskVersion> find(String said) {
        Matcher numbers = NUMBERS.matcher(said);
        if (!numbers.find()) {
            return Optional.empty();
        }
        String patch = numbers.group(3);
        return Optional.of(new AsteriskVersion(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                patch == null ? 0 : Integer.parseInt(patch)));
    }

    @Override
    public int compareTo(AsteriskVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
