package city.careline.testkit.arch.clean.contracts.dispatch;

public sealed interface OfferEvent permits OfferMade {}
