package city.careline.testkit.rest;

import city.careline.testkit.city.TestKeys;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.jwt.util.KeyUtils;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/** Tells whether a token was signed by the test run's issuer and is in date. */
final class TrustedTokens {

    private TrustedTokens() {}

    static boolean trusts(String[] parts, JsonNode claims) {
        if (claims.path("exp").asLong() < Instant.now().getEpochSecond()) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KeyUtils.decodePublicKey(TestKeys.publicKey()));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
