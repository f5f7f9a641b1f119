package city.careline.testkit.arch.planted.contracts.dispatch;

public record OfferForged(String offerId) {}
