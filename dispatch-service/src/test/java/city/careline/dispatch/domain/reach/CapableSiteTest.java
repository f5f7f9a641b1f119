package city.careline.dispatch.domain.reach;

import static city.careline.dispatch.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.Someone;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.matching.Provider;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CapableSiteTest {
    private static final String ITEM = "URGENT_HELP";

    private static List<CapableSite> sites(Someone... workers) {
        return CapableSite.of(List.of(workers).stream().map(Someone::candidate).toList(), ITEM, NOW);
    }

    private static Someone based() {
        return Someone.somebody().performing(ITEM).site(100, 5_000);
    }

    private static Provider.Restriction restriction(Provider.Effect effect) {
        return new Provider.Restriction(effect, Provider.Cause.SANCTION, NOW.minusSeconds(1), null);
    }

    @Test
    void G01_aSiteIsCapableWhenAnActiveWorkerOfTheItemIsBasedThere() {
        assertThat(sites(based())).hasSize(1).first().satisfies(site -> {
            assertThat(site.workers()).isEqualTo(1);
            assertThat(site.radiusMeters()).isEqualTo(5_000);
        });
        assertThat(sites(based().performing("MEAL_HELP"))).isEmpty();
        assertThat(sites(based().barred())).isEmpty();
        assertThat(sites(Someone.somebody().performing(ITEM))).isEmpty();
    }

    @Test
    void G01_aProviderThatMayNotWorkReachesNobody() {
        assertThat(sites(based().suspended())).isEmpty();
        assertThat(sites(based().restricted(restriction(Provider.Effect.NO_WORK))))
                .isEmpty();
        assertThat(sites(based().restricted(restriction(Provider.Effect.NO_PUBLIC_MONEY))))
                .hasSize(1);
        assertThat(sites(based().restricted(new Provider.Restriction(
                        Provider.Effect.NO_WORK, Provider.Cause.RECTIFICATION, NOW.plusSeconds(1), null))))
                .hasSize(1);
    }

    @Test
    void workersOfOneSiteAreCountedTogetherWhetherOnDutyOrNot() {
        var provider = new ProviderId(UUID.randomUUID());
        assertThat(sites(
                        based().of(provider),
                        based().of(provider).offDuty(),
                        based().of(provider).onDuty(NOW, NOW.plus(Duration.ofHours(8))),
                        based()))
                .extracting(CapableSite::workers)
                .containsExactlyInAnyOrder(3, 1);
    }

    @Test
    void aSiteBelongsToAReportWhenItServesSomePartOfItsRegion() {
        CapableSite site = sites(based().serving("990101000000")).getFirst();
        assertThat(site.servesWithin("")).isTrue();
        assertThat(site.servesWithin("9901")).isTrue();
        assertThat(site.servesWithin("990101001")).isTrue();
        assertThat(site.servesWithin("990102")).isFalse();
    }
}
