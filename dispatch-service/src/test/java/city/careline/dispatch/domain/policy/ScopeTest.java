package city.careline.dispatch.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final RegionCode PLACE = new RegionCode("990101001001");
    private static final Scope EVERYWHERE = new Scope("", Kind.INCIDENT, null);
    private static final Scope HIGH = new Scope("", Kind.INCIDENT, Risk.HIGH);
    private static final Scope COUNTY = new Scope("990101", Kind.INCIDENT, null);
    private static final Scope OTHER_KIND = new Scope("", Kind.SERVICE_ORDER, null);

    @Test
    void theLongestRegionPrefixWinsThenANamedRisk() {
        var rows = List.of(EVERYWHERE, HIGH, COUNTY, OTHER_KIND);
        assertThat(Scope.mostSpecific(rows, Function.identity(), PLACE, Kind.INCIDENT, Risk.HIGH))
                .contains(COUNTY);
        var withoutCounty = List.of(EVERYWHERE, HIGH, OTHER_KIND);
        assertThat(Scope.mostSpecific(withoutCounty, Function.identity(), PLACE, Kind.INCIDENT, Risk.HIGH))
                .contains(HIGH);
        assertThat(Scope.mostSpecific(withoutCounty, Function.identity(), PLACE, Kind.INCIDENT, Risk.KEY))
                .contains(EVERYWHERE);
    }

    @Test
    void anUnknownPlaceFallsUnderWhatHoldsEverywhere() {
        assertThat(COUNTY.covers(null, Kind.INCIDENT, Risk.HIGH)).isFalse();
        assertThat(EVERYWHERE.covers(null, Kind.INCIDENT, Risk.HIGH)).isTrue();
        assertThat(COUNTY.covers(new RegionCode("980101001001"), Kind.INCIDENT, Risk.HIGH))
                .isFalse();
    }

    @Test
    void noSecondsToWaitMeansAtOnce() {
        assertThat(new ReleasePolicy(EVERYWHERE, Duration.ZERO, Duration.ZERO).isImmediate())
                .isTrue();
        assertThat(new ReleasePolicy(EVERYWHERE, Duration.ofSeconds(1), Duration.ZERO).isImmediate())
                .isFalse();
    }
}
