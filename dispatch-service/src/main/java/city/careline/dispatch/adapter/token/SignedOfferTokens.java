package city.careline.dispatch.adapter.token;

import city.careline.dispatch.application.OfferTokens;
import city.careline.dispatch.domain.OfferId;
import city.careline.runtime.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The offer's id and 128 bits of its keyed hash, 43 characters that stand in a link without escaping. Nothing is kept:
 * a token that leaks from the database does not exist, and guessing one is hopeless.
 */
@ApplicationScoped
public class SignedOfferTokens implements OfferTokens {
    private static final int ID_BYTES = 16;
    private static final int SEAL_BYTES = 16;
    private static final int LENGTH = 43;

    private final KeyedHash hash;

    /** Seals with the city's hash key. */
    public SignedOfferTokens(KeyedHash hash) {
        this.hash = hash;
    }

    @Override
    public String issue(OfferId id) {
        byte[] token = ByteBuffer.allocate(ID_BYTES + SEAL_BYTES)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .put(seal(id))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    @Override
    public Optional<OfferId> read(String token) {
        if (token.length() != LENGTH || !token.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
        var id = new OfferId(new UUID(bytes.getLong(), bytes.getLong()));
        byte[] seal = new byte[SEAL_BYTES];
        bytes.get(seal);
        // Compared in constant time, so that a forger learns nothing from how long a refusal takes.
        return MessageDigest.isEqual(seal, seal(id)) ? Optional.of(id) : Optional.empty();
    }

    private byte[] seal(OfferId id) {
        byte[] whole = HexFormat.of().parseHex(hash.of("careline:offer-token:" + id.value()));
        return Arrays.copyOf(whole, SEAL_BYTES);
    }
}
