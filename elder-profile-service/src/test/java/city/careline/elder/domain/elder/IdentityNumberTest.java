package city.careline.elder.domain.elder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
    private static String complete(String first17) {
        return first17 + IdentityNumber.checkOf(first17);
    }

    @Test
    void L30_theStandardsOwnExampleHasCheckX() {
        assertThat(IdentityNumber.checkOf("11010519491231002")).isEqualTo('X');
    }

    @Test
    void L30_tellsBirthDateAndSex() {
        var woman = new IdentityNumber(complete("99010219400229002"));
        var man = new IdentityNumber(complete("99010219400229003"));

        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1940, 2, 29));
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        assertThat(man.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void L30_eachOtherCheckCharacterIsRefused() {
        String first17 = "99010219400101002";
        for (char check : "0123456789X".toCharArray()) {
            assertThat(IdentityNumber.find(first17 + check).isPresent())
                    .isEqualTo(check == IdentityNumber.checkOf(first17));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "990102400101001",
                "9901021940010100",
                "A9010219400101001",
                "09010219400101001",
                "990102194001010011"
            })
    void L30_refusesAnotherForm(String text) {
        assertThat(IdentityNumber.find(text)).isEmpty();
        assertThatThrownBy(() -> new IdentityNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"19410229", "19400230", "19401301", "19400100"})
    void L30_refusesADayThatIsNotInTheCalendar(String day) {
        assertThat(IdentityNumber.find(complete("990102" + day + "001"))).isEmpty();
    }

    @Test
    void takesASmallXAndBlanksAround() {
        String first17 = "11010519491231002";

        assertThat(IdentityNumber.find(" " + first17 + "x ")).contains(new IdentityNumber(first17 + "X"));
    }

    @Test
    void showsOnlyBeginningAndEnd() {
        var identity = new IdentityNumber(complete("99010219400101002"));

        assertThat(identity.masked())
                .hasSize(18)
                .startsWith("99*")
                .endsWith(identity.value().substring(15))
                .doesNotContain("1940");
        assertThat(identity).hasToString(identity.masked());
    }
}
