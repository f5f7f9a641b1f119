package city.careline.deploy.city;

/** A short wait between two looks at another process. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityFailure("interrupted", e);
        }
    }
}
