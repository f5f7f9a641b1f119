package city.careline.provider.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.application.Catalogue;
import city.careline.provider.application.CatalogueContract;
import city.careline.provider.domain.catalogue.Category;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = TestCity.class,
        initArgs = {@ResourceArg(name = "service", value = "provider")})
class CatalogueRowsIT extends CatalogueContract {
    @Inject
    Catalogue catalogue;

    @Override
    protected Catalogue catalogue() {
        return catalogue;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnEventLoop.await(work);
    }

    @Test
    void L14_hasTheSixCategoriesOfTheCorePlan() {
        assertThat(names("LUAN")).containsExactly("生活照料", "家政服务", "医疗保健", "精神慰藉", "文化娱乐", "政策咨询");
    }

    @Test
    void G02_hasTheSixHelpsOfGongshu() {
        assertThat(names("GONGSHU")).containsExactly("助餐", "助浴", "助急", "助医", "助行", "助洁");
    }

    private List<String> names(String plan) {
        return await(catalogue::categories).stream()
                .filter(category -> category.plan().equals(plan))
                .map(Category::name)
                .toList();
    }
}
