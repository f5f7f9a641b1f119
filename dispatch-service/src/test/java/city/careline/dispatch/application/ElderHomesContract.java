package city.careline.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.reach.ElderHome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of homes must do; a region of its own, so that other tests' elders do not matter. */
abstract class ElderHomesContract {
    private static final String COUNTY = "997654";

    abstract UnitsOfWork units();

    abstract Elders elders();

    abstract ElderHomes homes();

    private Elder elder(String region, boolean served) {
        var elder = new Elder(
                new ElderId(UUID.randomUUID()),
                null,
                new Home(new GeoPoint(31, 116), new RegionCode(region)),
                Risk.HIGH,
                served,
                Set.of(),
                null,
                1);
        units().run(work -> elders().putAll(work, List.of(elder))).await().atMost(Duration.ofSeconds(10));
        return elder;
    }

    private List<ElderHome> page(String prefix, @Nullable ElderHome after, int limit) {
        return units().run(work -> homes().list(work, prefix, after, limit))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Test
    void pagesHoldEveryServedElderOfTheRegionOnceInOrder() {
        List<ElderId> here = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            here.add(elder(COUNTY + "00100" + i % 3, true).id());
        }
        elder(COUNTY + "001000", false);
        elder("997655001000", true);
        elder("997653999999", true);
        List<ElderHome> all = new ArrayList<>();
        List<ElderHome> page = page(COUNTY, null, 3);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(COUNTY, page.getLast(), 3);
        }
        assertThat(all).extracting(ElderHome::elderId).containsExactlyInAnyOrderElementsOf(here);
        assertThat(all).extracting(one -> one.home().region().value()).isSorted();
        assertThat(page(COUNTY + "001002", null, 10)).hasSize(2);
        assertThat(page("", null, 10)).isNotEmpty();
    }
}
