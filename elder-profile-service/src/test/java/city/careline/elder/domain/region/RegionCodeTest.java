package city.careline.elder.domain.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "990100000000,CITY,9901,",
        "990102000000,COUNTY,990102,990100000000",
        "990171000000,COUNTY,990171,990100000000",
        "990102001000,STREET,990102001,990102000000",
        "990102100000,STREET,990102100,990102000000",
        "990102001200,COMMUNITY,990102001200,990102001000",
    })
    void L03_levelPrefixAndParentFollowFromTheCode(String code, RegionLevel level, String prefix, String parent) {
        RegionCode region = new RegionCode(code);

        assertThat(region.level()).isEqualTo(level);
        assertThat(region.prefix()).isEqualTo(prefix);
        assertThat(region.parent()).isEqualTo(Optional.ofNullable(parent).map(RegionCode::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "99010200100",
                "9901020010011",
                "99010200100A",
                "000000000000",
                "990000000000",
                "990100001000",
                "990102000001",
                "990100000001"
            })
    void L03_isNoCodeWhenALevelIsSkippedOrADigitIsWrong(String code) {
        assertThat(RegionCode.find(code)).isEmpty();
        assertThatThrownBy(() -> new RegionCode(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "990170000000,false",
        "990171000000,true",
        "990180000000,true",
        "990181000000,false",
        "990102599000,false",
        "990102600000,true",
        "990175001001,true"
    })
    void L03_zonesAndLocalUnitsHaveExtensionCodes(String code, boolean extension) {
        assertThat(new RegionCode(code).isExtension()).isEqualTo(extension);
    }

    @Test
    void aCityHasNothingAbove() {
        assertThat(new RegionCode("990100000000").parent()).isEmpty();
    }
}
