package city.careline.gateway.domain;

/**
 * A seat, named by the number of its phone.
 *
 * @param value three to six digits, e.g. 8001
 */
public record SeatId(String value) {
    /** Refuses anything but three to six digits. */
    public SeatId {
        if (!value.matches("\\d{3,6}")) {
            throw new IllegalArgumentException("not a seat");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
