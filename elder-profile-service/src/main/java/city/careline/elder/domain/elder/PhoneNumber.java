package city.careline.elder.domain.elder;

import java.util.Optional;

/**
 * A phone or line number, without separators and without the country code of China.
 *
 * @param digits 3 to 20 digits
 */
public record PhoneNumber(String digits) {
    /** Refuses anything but digits. */
    public PhoneNumber {
        if (!digits.matches("[0-9]{3,20}")) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /** The number, when the text is one; blanks, dashes, brackets and a leading +86 or 0086 do not matter. */
    public static Optional<PhoneNumber> find(String text) {
        String digits = text.replaceAll("[\\s\\-()]", "").replaceFirst("^(\\+86|0086)", "");
        return digits.matches("[0-9]{3,20}") ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    /** {@code 100****0001}; of shorter numbers less is shown. */
    public String masked() {
        int length = digits.length();
        int head = length >= 10 ? 3 : length >= 7 ? 2 : 0;
        int tail = length >= 10 ? 4 : head;
        return digits.substring(0, head) + "****" + digits.substring(length - tail);
    }

    /** Masked, so that no log can tell it. */
    @Override
    public String toString() {
        return masked();
    }
}
