package city.careline.deploy.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void ofAnInventedIdentityNumberMakesTheWeightedSumCongruentToOne() {
        String number = CheckDigits.identityNumber("99010219400101001");
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            int digit = number.charAt(i) == 'X' ? 10 : number.charAt(i) - '0';
            sum += digit * (1 << (17 - i)) % 11;
        }
        assertThat(sum % 11).isEqualTo(1);
    }

    @Test
    void ofACreditCodeMakesTheWeightedSumDivisible() {
        String code = CheckDigits.creditCode("91", "990102", "10000007");
        assertThat(code).hasSize(18).startsWith("9199010210000007");
        int sum = 0;
        int weight = 1;
        for (char letter : code.substring(0, 17).toCharArray()) {
            sum += weight * ALPHABET.indexOf(letter);
            weight = weight * 3 % 31;
        }
        sum += ALPHABET.indexOf(code.charAt(17));
        assertThat(sum % 31).isZero();
    }
}
