package city.careline.provider.domain.admission;

/**
 * Telephone number of a person or a provider's desk; never appears in logs.
 *
 * @param value at least five digits
 */
public record Phone(String value) {
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    /** First three and last four digits; of a short number only the last two. */
    public String masked() {
        int length = value.length();
        return length >= HEAD + TAIL + 3
                ? value.substring(0, HEAD) + "*".repeat(length - HEAD - TAIL) + value.substring(length - TAIL)
                : "*".repeat(length - 2) + value.substring(length - 2);
    }

    @Override
    public String toString() {
        return "Phone[**]";
    }
}
