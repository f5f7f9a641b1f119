package city.careline.provider.domain.admission;

import java.util.Optional;

/**
 * Unified social credit code (GB 32100-2015): 18 characters without I, O, S, V and Z; registration office, class of
 * organisation, six digits of the place, nine characters of the organisation, one check character.
 *
 * @param value the code in capital letters, check character included
 */
public record CreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int PLACE_FROM = 2;
    private static final int PLACE_TO = 8;

    /** Refuses what is not a valid code; use {@link #find} for what comes from outside. */
    public CreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** The code, or nothing when a character, the length or the check character is wrong. */
    public static Optional<CreditCode> find(String text) {
        return isValid(text) ? Optional.of(new CreditCode(text)) : Optional.empty();
    }

    /** The code whose first 17 characters these are. */
    public static CreditCode complete(String first17) {
        return new CreditCode(first17 + checkCharacter(first17));
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                && text.substring(PLACE_FROM, PLACE_TO).chars().allMatch(Character::isDigit)
                && text.charAt(LENGTH - 1) == checkCharacter(text.substring(0, LENGTH - 1));
    }

    /** Weights are the powers of three modulo 31; the sum with the check character is divisible by 31. */
    private static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (char letter : first17.toCharArray()) {
            sum += ALPHABET.indexOf(letter) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
