package city.careline.testkit.arch.planted.contracts.billing;

public record HoldForged(String holdId) {}
