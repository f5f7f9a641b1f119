package city.careline.testkit.city;

import city.careline.runtime.crypto.FieldCipher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The keys of one test run, made once per JVM.
 */
public final class TestKeys {

    private static final String PUBLIC = "careline.testcity.jwt.public";
    private static final String PUBLIC_FILE = "careline.testcity.jwt.public.file";
    private static final String PRIVATE = "careline.testcity.jwt.private";
    private static final String KEYSET = "careline.testcity.keyset";

    private TestKeys() {}

    /** The key that verifies test tokens, PEM. */
    public static String publicKey() {
        ensurePair();
        return "-----BEGIN PUBLIC KEY-----\n" + System.getProperty(PUBLIC) + "\n-----END PUBLIC KEY-----";
    }

    /** The key that verifies test tokens, as a file: services are told its place. */
    public static Path publicKeyFile() {
        return Path.of(OncePerJvm.value(PUBLIC_FILE, () -> {
            try {
                Path file = Files.createTempFile("careline-test-issuer", ".pem");
                file.toFile().deleteOnExit();
                return Files.writeString(file, publicKey()).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** The key that signs test tokens. */
    public static PrivateKey privateKey() {
        ensurePair();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fresh pair that nobody trusts, for foreign tokens. */
    public static KeyPair strangersPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tink key set for fields at rest, JSON in base64. */
    public static String fieldKeyset() {
        return OncePerJvm.value(KEYSET, FieldCipher::newKeyset);
    }

    /** Key of the keyed hash: 32 bytes in base64, the same in every run so that tests may hold hashes. */
    public static String hashKey() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        return Base64.getEncoder().encodeToString(key);
    }

    private static void ensurePair() {
        OncePerJvm.value(PRIVATE, () -> {
            KeyPair pair = strangersPair();
            var encoder = Base64.getEncoder();
            System.setProperty(PUBLIC, encoder.encodeToString(pair.getPublic().getEncoded()));
            return encoder.encodeToString(pair.getPrivate().getEncoded());
        });
    }
}
