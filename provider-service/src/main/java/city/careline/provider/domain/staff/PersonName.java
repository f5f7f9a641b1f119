package city.careline.provider.domain.staff;

/**
 * Name of a person; never appears in logs.
 *
 * @param value as on the staff file
 */
public record PersonName(String value) {

    /** The family name with the rest hidden. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
    }

    @Override
    public String toString() {
        return "PersonName[**]";
    }
}
