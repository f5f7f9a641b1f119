package city.careline.testkit.arch.planted.contracts.dispatch;

public interface OpenInterface {}
