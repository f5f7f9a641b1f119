package city.careline.runtime.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * HMAC-SHA-256 of numbers that must be found but not read: line numbers, phones, identity numbers. The same key in
 * elder-profile-service and call-gateway makes the hashes meet. Thread-safe.
 */
@ApplicationScoped
public class KeyedHash {
    private final SecretKeySpec key;

    /**
     * Keeps the key in memory.
     *
     * @param key at least 32 bytes, base64-encoded
     */
    public KeyedHash(@ConfigProperty(name = "careline.crypto.hash-key") String key) {
        byte[] bytes = Base64.getDecoder().decode(key.strip());
        if (bytes.length < 32) {
            throw new IllegalStateException("careline.crypto.hash-key needs at least 32 bytes");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** 64 hex digits for a line or phone number; spaces, dashes and a leading +86 or 0086 do not matter. */
    public String ofNumber(String number) {
        return of(number.replaceAll("[\\s\\-()]", "").replaceFirst("^(\\+86|0086)", ""));
    }

    /** 64 hex digits for any text, taken as it is. */
    public String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
