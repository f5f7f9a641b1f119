package city.careline.deploy.demo.journey;

/** A journey went another way than it must. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
        super(message);
    }

    /** Demands what must hold. */
    static void unless(boolean holds, String otherwise) {
        if (!holds) {
            throw new Broken(otherwise);
        }
    }
}
