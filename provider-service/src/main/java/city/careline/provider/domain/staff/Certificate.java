package city.careline.provider.domain.staff;

import java.time.Instant;

/**
 * A certificate of a worker.
 *
 * @param code kind, e.g. {@code CARE_WORKER}, {@code FIRE_SAFETY}, {@code FIRST_AID}
 * @param number number on the paper
 * @param validUntil first instant at which it is no longer valid
 */
public record Certificate(String code, String number, Instant validUntil) {
    /** True until the instant it expires. */
    public boolean isValidAt(Instant now) {
        return now.isBefore(validUntil);
    }

    /** The same paper, perhaps with another expiry. */
    boolean isSamePaper(Certificate other) {
        return code.equals(other.code) && number.equals(other.number);
    }

    @Override
    public String toString() {
        return "Certificate[" + code + " until " + validUntil + "]";
    }
}
