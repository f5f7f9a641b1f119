package city.careline.provider.domain.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    /** The worked example of GB 32100-2015, as many public registers print it. */
    private static final String PUBLISHED = "91350100M000100Y43";

    private static final String INVENTED =
            CreditCode.complete("9199010100000001X").value();

    @Test
    void L19_aPublishedCodeIsValid() {
        assertThat(CreditCode.find(PUBLISHED)).isPresent();
    }

    @Test
    void L19_completingGivesTheCheckCharacter() {
        assertThat(CreditCode.complete("91350100M000100Y4").value()).isEqualTo(PUBLISHED);
    }

    @Test
    void L19_everySingleWrongCharacterIsNoticed() {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int at = 0; at < INVENTED.length(); at++) {
            for (char letter : alphabet.toCharArray()) {
                String wrong = INVENTED.substring(0, at) + letter + INVENTED.substring(at + 1);
                assertThat(CreditCode.find(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(INVENTED));
            }
        }
    }

    @Test
    void L19_twoNeighboursSwappedAreNoticed() {
        for (int at = 0; at + 1 < PUBLISHED.length(); at++) {
            char[] letters = PUBLISHED.toCharArray();
            char first = letters[at];
            letters[at] = letters[at + 1];
            letters[at + 1] = first;
            String swapped = new String(letters);
            assertThat(CreditCode.find(swapped).isPresent()).as(swapped).isEqualTo(swapped.equals(PUBLISHED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "S", "V", "Z", "a", "-", "中"})
    void L19_lettersOutsideTheAlphabetAreRefused(String letter) {
        assertThat(CreditCode.find(INVENTED.substring(0, 9) + letter + INVENTED.substring(10)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "91350100M000100Y4", "91350100M000100Y433"})
    void L19_anotherLengthIsRefused(String text) {
        assertThat(CreditCode.find(text)).isEmpty();
    }

    @Test
    void L19_thePlaceHasDigitsOnly() {
        assertThatThrownBy(() -> CreditCode.complete("9199A10100000001X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("9199");
    }
}
