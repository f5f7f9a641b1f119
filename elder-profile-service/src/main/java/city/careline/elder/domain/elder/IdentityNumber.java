package city.careline.elder.domain.elder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * 公民身份号码 (GB 11643): 6 digits of region, 8 of the birth date, 3 of sequence (odd for men), and a check character by
 * ISO 7064 MOD 11-2. The old form of 15 digits is not valid any more and is refused.
 *
 * @param value 18 characters, the last may be X
 */
public record IdentityNumber(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Refuses a wrong form, a day that is not in the calendar, and a wrong check character. */
    public IdentityNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an identity number by GB 11643");
        }
    }

    /** The number, when the text is one; a small x counts as X. */
    public static Optional<IdentityNumber> find(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return isValid(upper) ? Optional.of(new IdentityNumber(upper)) : Optional.empty();
    }

    /** The check character that completes 17 digits. */
    public static char checkOf(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** Day of birth. */
    public LocalDate birthDate() {
        return LocalDate.parse(value.substring(6, 14), DAY);
    }

    /** Sex by the sequence number. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** First two and last three characters. */
    public String masked() {
        return value.substring(0, 2) + "*".repeat(13) + value.substring(15);
    }

    /** Masked, so that no log can tell it. */
    @Override
    public String toString() {
        return masked();
    }

    private static boolean isValid(String text) {
        return text.matches("[1-9][0-9]{16}[0-9X]") && isDay(text.substring(6, 14)) && checkOf(text) == text.charAt(17);
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.parse(digits, DAY);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
