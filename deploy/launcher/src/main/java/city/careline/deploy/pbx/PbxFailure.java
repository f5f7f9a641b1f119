package city.careline.deploy.pbx;

/** Asterisk or a phone cannot be installed, started or reached; the message tells a person what to do about it. */
public final class PbxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PbxFailure(String message) {
        super(message);
    }

    PbxFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
