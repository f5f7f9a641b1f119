package city.careline.deploy.demo.generator;

/** Check characters of Chinese identifiers, so that invented ones pass the services' own checks. */
public final class CheckDigits {
    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CheckDigits() {}

    /** An identity number (GB 11643) from its first 17 digits. */
    public static String identityNumber(String first17) {
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) {
            sum += IDENTITY_WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return first17 + IDENTITY_CHECKS.charAt(sum % 11);
    }

    /** A unified social credit code (GB 32100) from registrar and kind, region and eight digits of organisation. */
    public static String creditCode(String registrarAndKind, String region6, String organisation8) {
        String first17 = registrarAndKind + region6 + organisation8 + organisationCheck(organisation8);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += weight * CREDIT_ALPHABET.indexOf(first17.charAt(i));
            weight = weight * 3 % 31;
        }
        return first17 + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Check character of an organisation code (GB 11714). */
    private static char organisationCheck(String organisation8) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += ORGANISATION_WEIGHTS[i] * CREDIT_ALPHABET.indexOf(organisation8.charAt(i));
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
