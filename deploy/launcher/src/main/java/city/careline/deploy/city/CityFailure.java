package city.careline.deploy.city;

/** The city cannot start or go on; the message tells a person what is wrong and what to do about it. */
public final class CityFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what to do about it. */
    public CityFailure(String message) {
        super(message);
    }

    /** With what to do about it, and what lay beneath. */
    public CityFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
