package city.careline.testkit.arch.clean.contracts;

public final class Topics {
    public static final String OFFERS = "clean.offers";

    private Topics() {}
}
