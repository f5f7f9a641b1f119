package city.careline.runtime.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/** Identifiers: fresh ones in time order (UUID version 7) and derived ones that a replay produces again. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A fresh UUID version 7 (RFC 9562): sorts by creation, which keeps index pages warm. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The same UUID (version 8) for the same parts, from whichever process. */
    public static UUID derived(String... parts) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(parts));
        long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The same origin id (a W3C trace id, 32 hex digits) for the same parts. */
    public static String derivedOrigin(String... parts) {
        return HexFormat.of().formatHex(sha256(parts), 0, 16);
    }

    /** A fresh origin id, for what did not begin with a key press. */
    public static String nextOrigin() {
        return next().toString().replace("-", "");
    }

    private static byte[] sha256(String... parts) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
