package city.careline.deploy.city;

import city.careline.deploy.demo.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * The embedded city's own token issuer: signs bearer tokens with a key pair kept in the city's folder. The services
 * know only the public key. In production any OpenID Connect provider takes its place.
 */
public final class TokenIssuer {
    private static final float HOURS_VALID = 12;
    private final Path privateKey;
    private final Path publicKey;

    /** Makes the key pair when the city has none. */
    public TokenIssuer(Secrets secrets) {
        this.privateKey = secrets.folder().resolve("issuer.private.jwk");
        this.publicKey = secrets.folder().resolve("issuer.public.jwks");
        if (!Files.exists(publicKey)) {
            make();
        }
    }

    /** The key set the services validate with. */
    public Path publicKeys() {
        return publicKey;
    }

    /** A token for twelve hours of real time. */
    public String issue(TokenRequest request) {
        var claims = new JwtClaims();
        claims.setIssuer("careline");
        claims.setSubject(request.subject());
        claims.setClaim("upn", request.subject());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(60 * HOURS_VALID);
        claims.setStringListClaim("groups", List.of(request.role()));
        put(claims, "region", request.region());
        put(claims, "provider", request.provider());
        put(claims, "worker", request.worker());
        try {
            var signature = new JsonWebSignature();
            PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(Files.readString(privateKey));
            PrivateKey secret = key.getPrivateKey();
            signature.setPayload(claims.toJson());
            signature.setKey(secret);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setHeader("typ", "JWT");
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new CityFailure("the token cannot be signed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(JwtClaims claims, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            claims.setClaim(name, value.toString());
        }
    }

    private void make() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("careline");
            Files.writeString(privateKey, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            Files.writeString(publicKey, "{\"keys\":[" + key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}");
        } catch (JoseException e) {
            throw new CityFailure("the issuer's key pair cannot be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
