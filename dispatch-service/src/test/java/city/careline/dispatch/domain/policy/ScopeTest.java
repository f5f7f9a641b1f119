package city.careline.dispatch.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final RegionCode PLACE = new RegionCode("990101001001");
    private static final Scope EVERYWHERE = new Scope("", Kind.INCIDENT, null);
    private static final Scope HIGH = new Scope("", Kind.INCIDENT, Risk.HIGH);
    private static final Scope COUNTY = new Scope("990101", Kind.INCIDENT, null);
    private static final Scope OTHER_KIND = new Scope("", Kind.SERVICE_ORDER, null);

    private static Scope.Matter of(@Nullable RegionCode region, Risk risk) {
        return new Scope.Matter(region, Kind.INCIDENT, risk, "URGENT_HELP");
    }

    @Test
    void aNamedItemWinsOverANamedRisk() {
        Scope item = new Scope("", Kind.INCIDENT, null, "URGENT_HELP");
        Scope other = new Scope("", Kind.INCIDENT, null, "BATH_HELP");
        assertThat(Scope.mostSpecific(
                        List.of(EVERYWHERE, HIGH, item, other), Function.identity(), of(PLACE, Risk.HIGH)))
                .contains(item);
        assertThat(Scope.mostSpecific(List.of(EVERYWHERE, HIGH, other), Function.identity(), of(PLACE, Risk.HIGH)))
                .contains(HIGH);
    }

    @Test
    void theLongestRegionPrefixWinsThenANamedRisk() {
        var rows = List.of(EVERYWHERE, HIGH, COUNTY, OTHER_KIND);
        assertThat(Scope.mostSpecific(rows, Function.identity(), of(PLACE, Risk.HIGH)))
                .contains(COUNTY);
        var withoutCounty = List.of(EVERYWHERE, HIGH, OTHER_KIND);
        assertThat(Scope.mostSpecific(withoutCounty, Function.identity(), of(PLACE, Risk.HIGH)))
                .contains(HIGH);
        assertThat(Scope.mostSpecific(withoutCounty, Function.identity(), of(PLACE, Risk.KEY)))
                .contains(EVERYWHERE);
    }

    @Test
    void anUnknownPlaceFallsUnderWhatHoldsEverywhere() {
        assertThat(COUNTY.covers(of(null, Risk.HIGH))).isFalse();
        assertThat(EVERYWHERE.covers(of(null, Risk.HIGH))).isTrue();
        assertThat(COUNTY.covers(of(new RegionCode("980101001001"), Risk.HIGH))).isFalse();
    }

    @Test
    void noSecondsToWaitMeansAtOnce() {
        assertThat(new ReleasePolicy(EVERYWHERE, Duration.ZERO, Duration.ZERO).isImmediate())
                .isTrue();
        assertThat(new ReleasePolicy(EVERYWHERE, Duration.ofSeconds(1), Duration.ZERO).isImmediate())
                .isFalse();
    }
}
