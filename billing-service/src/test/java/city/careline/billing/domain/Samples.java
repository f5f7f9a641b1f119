package city.careline.billing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Real objects for tests, all invented: region 99…, group LOW_INCOME, one quota of 100 yuan. */
public final class Samples {
    public static final RegionCode CITY = new RegionCode("990100000000");
    public static final RegionCode COUNTY = new RegionCode("990101000000");
    public static final RegionCode HOME = new RegionCode("990101001001");
    public static final String GROUP = "LOW_INCOME";
    public static final String ITEM = "BATH_HELP";
    public static final YearMonth MONTH = YearMonth.of(2026, 11);
    public static final Instant NOON = shanghai(2026, 11, 10, 12, 0);
    public static final long HOUR_FEN = 6_000;

    private Samples() {}

    public static Instant shanghai(int year, int month, int day, int hour, int minute) {
        return LocalDate.of(year, month, day).atTime(hour, minute).toInstant(ZoneOffset.ofHours(8));
    }

    public static UUID id(long number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }

    public static Elder elder(UUID id) {
        return elder(id, LifeState.LIVING, null);
    }

    public static Elder elder(UUID id, LifeState state, @Nullable LocalDate ceasedOn) {
        var membership = new Elder.Membership(GROUP, LocalDate.of(2026, 1, 1), null);
        return new Elder(id, HOME, state, ceasedOn, List.of(membership), 1);
    }

    public static QuotaPolicy policy(RegionCode region, long amountFen, LocalDate from, @Nullable LocalDate to) {
        return new QuotaPolicy("P" + region.prefix(), region, GROUP, amountFen, from, to, Fund.FISCAL);
    }

    public static QuotaPolicy policy() {
        return policy(CITY, 10_000, LocalDate.of(2026, 1, 1), null);
    }

    public static Item item() {
        return new Item(ITEM, true, List.of(price(null, HOUR_FEN)), 1);
    }

    public static Item.Price price(@Nullable UUID provider, long fenPerHour) {
        return new Item.Price(provider, fenPerHour, shanghai(2026, 1, 1, 0, 0), null);
    }

    public static Order order(UUID workOrderId, UUID elderId) {
        return order(workOrderId, elderId, 60, NOON);
    }

    public static Order order(UUID workOrderId, UUID elderId, int minutes, Instant scheduledAt) {
        return new Order(workOrderId, elderId, ITEM, minutes, id(900), scheduledAt, "0".repeat(31) + "1");
    }

    public static Visit visit(UUID visitId, Order order, UUID providerId, int minutes) {
        return visit(visitId, order, providerId, minutes, order.scheduledAt());
    }

    public static Visit visit(UUID visitId, Order order, UUID providerId, int minutes, Instant checkedInAt) {
        return new Visit(
                visitId,
                order.workOrderId(),
                order.itemCode(),
                order.elderId(),
                checkedInAt,
                checkedInAt.plusSeconds(60L * minutes),
                HOME.value(),
                true,
                providerId,
                id(800),
                minutes,
                order.originId());
    }

    public static Visit elsewhere(Visit visit) {
        return new Visit(
                visit.id(),
                visit.workOrderId(),
                visit.itemCode(),
                visit.elderId(),
                visit.checkedInAt(),
                visit.checkedOutAt(),
                visit.regionCode(),
                false,
                visit.providerId(),
                visit.workerId(),
                visit.clockedMinutes(),
                visit.originId());
    }

    public static Entitlement entitlement(long granted, long held, long used, long lapsed) {
        return new Entitlement(id(1), id(2), HOME, "P", Fund.FISCAL, MONTH, granted, held, used, lapsed, 1);
    }

    public static Hold hold(Order order, long heldFen) {
        return new Hold(
                id(3),
                order,
                HOME,
                heldFen == 0 ? null : id(1),
                MONTH,
                6_000,
                heldFen,
                HoldState.OPEN,
                NOON,
                NOON.plusSeconds(3600),
                null,
                null);
    }
}
