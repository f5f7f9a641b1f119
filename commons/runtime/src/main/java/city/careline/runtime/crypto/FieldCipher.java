package city.careline.runtime.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts single fields at rest and the emergency card in events (Tink AEAD, AES-256-GCM, key set with rotation). The
 * context, e.g. {@code elder/<id>/phone}, is authenticated: a value moved to another row does not open. Keys stay in
 * memory, so it is quick enough for an event loop. Thread-safe.
 */
@ApplicationScoped
public class FieldCipher {
    private final Aead aead;

    /**
     * Opens the key set.
     *
     * @param keyset Tink key set as JSON, base64-encoded, from the configuration or a secret store
     */
    public FieldCipher(@ConfigProperty(name = "careline.crypto.keyset") String keyset) {
        try {
            AeadConfig.register();
            String json = new String(Base64.getDecoder().decode(keyset.strip()), StandardCharsets.UTF_8);
            this.aead = TinkJsonProtoKeysetFormat.parseKeyset(
                            json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("careline.crypto.keyset is not a usable key set", e);
        }
    }

    /** A new key set in the form the constructor takes, for a city that has none yet. */
    public static String newKeyset() {
        try {
            AeadConfig.register();
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key set cannot be made", e);
        }
    }

    /** Ciphertext, base64-encoded. */
    public String encrypt(String plain, String context) {
        try {
            return Base64.getEncoder()
                    .encodeToString(aead.encrypt(
                            plain.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("field cannot be encrypted", e);
        }
    }

    /** The plain text; fails when the value was altered or belongs to another context. */
    public String decrypt(String cipher, String context) {
        try {
            return new String(
                    aead.decrypt(Base64.getDecoder().decode(cipher), context.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("field cannot be decrypted", e);
        }
    }
}
