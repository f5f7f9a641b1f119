package city.careline.testkit.arch.clean.runtime;

import com.google.crypto.tink.Aead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

class Now {
    private @Nullable Aead encryption;

    Instant now() {
        return encryption == null ? Instant.now() : Instant.EPOCH;
    }
}
