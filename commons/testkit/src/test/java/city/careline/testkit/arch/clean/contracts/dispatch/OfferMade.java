package city.careline.testkit.arch.clean.contracts.dispatch;

public record OfferMade(String offerId, String phoneHash) implements OfferEvent {}
