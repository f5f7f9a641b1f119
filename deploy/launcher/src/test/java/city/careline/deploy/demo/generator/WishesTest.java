package city.careline.deploy.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WishesTest {
    private static List<Wish> wishes(CityPlan plan) {
        var regions = Regions.of(plan);
        return new Wishes(new Households(plan, regions), new Providers(plan, regions))
                .stream().toList();
    }

    @Test
    void areOfEveryKindAndTheSameForTheSamePlan() {
        List<Wish> wishes = wishes(CityPlan.STANDARD);
        assertThat(wishes).hasSize(40).isEqualTo(wishes(CityPlan.STANDARD));
        assertThat(wishes.stream()
                        .map(wish -> wish.welcome() + " " + wish.worker().isPresent()))
                .contains("true true", "true false", "false true", "false false");
        assertThat(wishes.stream().map(wish -> wish.elder().index())).doesNotHaveDuplicates();
    }

    @Test
    void areAboutProvidersThatServeTheElder() {
        assertThat(wishes(CityPlan.STANDARD))
                .allSatisfy(wish -> assertThat(wish.elder().regionCode())
                        .startsWith(wish.provider().serviceRegions().getFirst().substring(0, 6)));
    }

    @Test
    void areFewInALargeCityToo() {
        assertThat(wishes(CityPlan.of(100_000, 3_000))).hasSizeLessThanOrEqualTo(40);
    }
}
