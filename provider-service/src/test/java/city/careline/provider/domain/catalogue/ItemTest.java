package city.careline.provider.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.provider.domain.admission.ProviderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final ProviderId OURS = new ProviderId(new UUID(0, 1));
    private static final ProviderId THEIRS = new ProviderId(new UUID(0, 2));
    private static final Item BATH = item(30, 120, List.of("CARE_WORKER"));

    @Test
    void G20_everyItemAsksForFireSafetyTraining() {
        assertThat(BATH.requiredCertificates()).containsExactly("FIRE_SAFETY", "CARE_WORKER");
        assertThat(item(1, 1, List.of("FIRE_SAFETY")).requiredCertificates()).containsExactly("FIRE_SAFETY");
    }

    @Test
    void L14_hasLimitsThatAreInOrder() {
        assertThatThrownBy(() -> item(0, 10, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(11, 10, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void L14_aFirstPriceMayBeginInThePast() {
        Item priced = priced(BATH.price(everybody(6_000, -30, null), NOW));
        assertThat(priced.prices()).containsExactly(everybody(6_000, -30, null));
        assertThat(priced.version()).isEqualTo(2);
    }

    @Test
    void L14_aLaterPriceEndsTheOpenOneWhereItBegins() {
        Item item = priced(BATH.price(everybody(6_000, -30, null), NOW));
        Item dearer = priced(item.price(everybody(6_500, 10, null), NOW));
        assertThat(dearer.prices()).containsExactly(everybody(6_000, -30, 10), everybody(6_500, 10, null));
        assertThat(dearer.priceAt(OURS, day(10).minusNanos(1)).orElseThrow().fenPerHour())
                .isEqualTo(6_000);
        assertThat(dearer.priceAt(OURS, day(10)).orElseThrow().fenPerHour()).isEqualTo(6_500);
    }

    @Test
    void L14_aLaterPriceMayBeginThisInstantButNotEarlier() {
        Item item = priced(BATH.price(everybody(6_000, -30, null), NOW));
        assertThat(item.price(everybody(6_500, 0, null), NOW)).isInstanceOf(Pricing.Priced.class);
        assertThat(item.price(everybody(6_500, -1, null), NOW))
                .isEqualTo(new Pricing.RewritesThePast(everybody(6_000, -30, null)));
    }

    @ParameterizedTest
    @CsvSource({"10, 20", "12, 18", "5, 11", "19, 25", "5, 25"})
    void L14_aPriceOverlappingAnotherIsRefused(int from, int to) {
        Item item = priced(BATH.price(everybody(6_000, 10, 20), NOW));
        assertThat(item.price(everybody(7_000, from, to), NOW))
                .isEqualTo(new Pricing.Overlapping(everybody(6_000, 10, 20)));
    }

    @Test
    void L14_anOpenPriceIsNotFollowedByOneThatBeginsEarlierOrTogether() {
        Item item = priced(BATH.price(everybody(6_000, 10, null), NOW));
        assertThat(item.price(everybody(7_000, 5, null), NOW)).isInstanceOf(Pricing.Overlapping.class);
        assertThat(item.price(everybody(7_000, 10, null), NOW)).isInstanceOf(Pricing.Overlapping.class);
    }

    @Test
    void L14_pricesThatOnlyTouchDoNotOverlap() {
        Item item = priced(BATH.price(everybody(6_000, 10, 20), NOW));
        Item more = priced(item.price(everybody(7_000, 20, 30), NOW));
        assertThat(priced(more.price(everybody(5_000, 5, 10), NOW)).prices()).hasSize(3);
    }

    @Test
    void L18_aProvidersOwnPriceStandsBesideEverybodysAndComesFirst() {
        Item item = priced(BATH.price(everybody(6_000, 0, null), NOW));
        Item both = priced(item.price(price(OURS, 5_500, 1, 2), NOW));
        Item three = priced(both.price(price(THEIRS, 5_800, 1, null), NOW));
        assertThat(three.priceAt(OURS, day(1))).contains(price(OURS, 5_500, 1, 2));
        assertThat(three.priceAt(OURS, day(2))).contains(everybody(6_000, 0, null));
        assertThat(three.priceAt(THEIRS, day(2))).contains(price(THEIRS, 5_800, 1, null));
        assertThat(three.version()).isEqualTo(4);
    }

    @Test
    void L14_withoutAPriceNothingIsCharged() {
        assertThat(BATH.priceAt(OURS, NOW)).isEmpty();
        Item item = priced(BATH.price(price(THEIRS, 1, 0, null), NOW));
        assertThat(item.priceAt(OURS, NOW)).isEmpty();
    }

    @Test
    void L14_aPriceIsNotNegativeAndBeginsBeforeItEnds() {
        assertThatThrownBy(() -> everybody(-1, 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> everybody(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Item item(int min, int max, List<String> certificates) {
        return new Item(
                "BATH_HELP",
                "上门助浴",
                "BATH",
                Unit.HOUR,
                false,
                true,
                min,
                max,
                certificates,
                true,
                List.of(),
                List.of(),
                1);
    }

    private static Item priced(Pricing pricing) {
        assertThat(pricing).isInstanceOf(Pricing.Priced.class);
        return ((Pricing.Priced) pricing).item();
    }

    private static Price everybody(long fen, int from, @Nullable Integer to) {
        return price(null, fen, from, to);
    }

    private static Price price(@Nullable ProviderId provider, long fen, int from, @Nullable Integer to) {
        return new Price(provider, fen, day(from), to == null ? null : day(to));
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }
}
