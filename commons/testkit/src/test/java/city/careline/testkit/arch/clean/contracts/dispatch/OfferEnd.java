package city.careline.testkit.arch.clean.contracts.dispatch;

public enum OfferEnd {
    ACCEPTED,
    EXPIRED
}
