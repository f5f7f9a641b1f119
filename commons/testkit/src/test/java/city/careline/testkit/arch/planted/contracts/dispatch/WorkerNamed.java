package city.careline.testkit.arch.planted.contracts.dispatch;

public record WorkerNamed(String name) {}
