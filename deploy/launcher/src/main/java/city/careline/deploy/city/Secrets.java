package city.careline.deploy.city;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Passwords and keys of an embedded city: made at random on first use, kept in its folder, never printed. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Path folder;

    /** Keeps them in the city's folder. */
    public Secrets(CityFolder folder) {
        this.folder = folder.secrets();
    }

    /** A password for the named account. */
    public String password(String account) {
        return kept(account + ".password", () -> HexFormat.of().formatHex(random(16)));
    }

    /** Key for keyed hashes, base64. */
    public String hashKey() {
        return kept("hash-key", () -> Base64.getEncoder().encodeToString(random(32)));
    }

    /** Key set for encryption at rest, as the services read it. */
    public String keyset() {
        return kept("keyset", Secrets::newKeyset);
    }

    /** Where the token issuer keeps its key pair. */
    Path folder() {
        return folder;
    }

    private String kept(String name, Supplier<String> make) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, make.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String newKeyset() {
        try {
            AeadConfig.register();
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new CityFailure("the key set for encryption cannot be made", e);
        }
    }
}
