package city.careline.provider.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.provider.domain.catalogue.Category;
import city.careline.provider.domain.catalogue.Ceiling;
import city.careline.provider.domain.catalogue.Item;
import city.careline.provider.domain.catalogue.Price;
import city.careline.provider.domain.catalogue.Pricing;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every catalogue does, in memory and in PostgreSQL. */
public abstract class CatalogueContract {
    private static final Instant FUTURE = Instant.parse("2090-01-01T00:00:00Z");

    /** The catalogue under test. */
    protected abstract Catalogue catalogue();

    /** Waits for work done where the catalogue wants it done. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void L14_findsWhatWasAddedOnce() {
        Item item = Samples.item();
        assertThat(await(() -> catalogue().add(item))).isTrue();
        assertThat(await(() -> catalogue().add(item))).isFalse();
        assertThat(await(() -> catalogue().find(item.code()))).contains(item);
        assertThat(await(() -> catalogue().list())).contains(item);
        assertThat(await(() -> catalogue().codes())).contains(item.code(), "URGENT_HELP");
        assertThat(await(() -> catalogue().find("NOT_THERE"))).isEmpty();
    }

    @Test
    void L14_keepsPricesAndEndsTheOneThatIsFollowed() {
        Item item = Samples.item();
        await(() -> catalogue().add(item));
        price(item.code(), new Price(null, 6_000, FUTURE, null));
        price(item.code(), new Price(null, 6_500, FUTURE.plusSeconds(60), null));
        Item found = await(() -> catalogue().find(item.code())).orElseThrow();
        assertThat(found.prices())
                .containsExactly(
                        new Price(null, 6_000, FUTURE, FUTURE.plusSeconds(60)),
                        new Price(null, 6_500, FUTURE.plusSeconds(60), null));
        assertThat(found.version()).isEqualTo(3);
    }

    @Test
    void L14_ofTheSamePriceAtOnceExactlyOneIsTaken() {
        Item item = Samples.item();
        await(() -> catalogue().add(item));
        long taken = IntStream.range(0, 8)
                .parallel()
                .filter(i -> price(item.code(), new Price(null, 6_000 + i, FUTURE, null)) instanceof Pricing.Priced)
                .count();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void H35_keepsCeilingsAndEndsTheOneThatIsFollowed() {
        Item item = Samples.item();
        await(() -> catalogue().add(item));
        var cap = new CapItem(catalogue());
        await(() -> cap.handle(item.code(), new Ceiling("99", 6_000, FUTURE, null)));
        await(() -> cap.handle(item.code(), new Ceiling("99", 6_500, FUTURE.plusSeconds(60), null)));
        assertThat(await(() -> catalogue().find(item.code())).orElseThrow().ceilings())
                .containsExactly(
                        new Ceiling("99", 6_000, FUTURE, FUTURE.plusSeconds(60)),
                        new Ceiling("99", 6_500, FUTURE.plusSeconds(60), null));
    }

    @Test
    void anUnknownItemIsNotChanged() {
        assertThat(await(() -> catalogue().change("NOT_THERE", (item, now) -> Decided.unchanged("no"))))
                .isEmpty();
    }

    @Test
    void L14_seededItemsAreAnnouncedOnce() {
        await(() -> catalogue().announceSeeded());
        assertThat(await(() -> catalogue().announceSeeded())).isZero();
        Item urgent = await(() -> catalogue().find("URGENT_HELP")).orElseThrow();
        assertThat(urgent.emergency()).isTrue();
        assertThat(urgent.version()).isPositive();
    }

    @Test
    void L14_categoriesHaveChineseNames() {
        assertThat(await(() -> catalogue().categories())).contains(new Category("LIFE_CARE", "生活照料", "LUAN"));
    }

    private Pricing price(String code, Price price) {
        return await(() -> catalogue().<Pricing>change(code, (item, now) -> {
                    Pricing pricing = item.price(price, now);
                    return pricing instanceof Pricing.Priced priced
                            ? Decided.to(priced.item(), pricing)
                            : Decided.unchanged(pricing);
                }))
                .orElseThrow();
    }
}
