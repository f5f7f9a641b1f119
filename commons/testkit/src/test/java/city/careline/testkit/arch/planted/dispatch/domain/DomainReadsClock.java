package city.careline.testkit.arch.planted.dispatch.domain;

import java.time.Instant;

class DomainReadsClock {
    Instant now() {
        return Instant.now();
    }
}
