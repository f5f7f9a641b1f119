package city.careline.testkit.arch.planted.contracts.dispatch;

public record EventWithPhone(String contactPhone) {}
