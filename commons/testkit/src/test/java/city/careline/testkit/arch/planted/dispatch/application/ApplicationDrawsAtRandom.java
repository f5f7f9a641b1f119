package city.careline.testkit.arch.planted.dispatch.application;

import java.util.UUID;
import java.util.function.Supplier;

class ApplicationDrawsAtRandom {
    Supplier<UUID> ids = UUID::randomUUID;
}
