package city.careline.dispatch.adapter.token;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.OfferId;
import city.careline.runtime.crypto.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedOfferTokensTest {
    private final SignedOfferTokens tokens = new SignedOfferTokens(key("one"));
    private final OfferId offer = new OfferId(new UUID(1, 2));

    private static KeyedHash key(String seed) {
        byte[] bytes = (seed + " key of thirty-two bytes and more").getBytes(StandardCharsets.UTF_8);
        return new KeyedHash(Base64.getEncoder().encodeToString(bytes));
    }

    @Test
    void leadsBackToItsOffer() {
        assertThat(tokens.issue(offer)).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(tokens.read(tokens.issue(offer))).contains(offer);
    }

    @Test
    void isNotReadWhenAnyCharacterWasChanged() {
        String token = tokens.issue(offer);
        var random = new Random(7);
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.read(forged)).as("position %d", i).isEmpty();
        }
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            assertThat(tokens.read(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                    .isEmpty();
        }
    }

    @Test
    void isNotReadOfAnotherCityNorOfAnotherShape() {
        assertThat(new SignedOfferTokens(key("two")).read(tokens.issue(offer))).isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read(tokens.issue(offer) + "A")).isEmpty();
        assertThat(tokens.read("一".repeat(43))).isEmpty();
    }
}
