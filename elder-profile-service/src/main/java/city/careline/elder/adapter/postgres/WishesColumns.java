package city.careline.elder.adapter.postgres;

import city.careline.elder.domain.elder.Wishes;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Columns of who may not come and who is welcome: ids separated by commas. */
@Embeddable
public class WishesColumns {
    @Column(name = "excluded_workers")
    private String excludedWorkers;

    @Column(name = "excluded_providers")
    private String excludedProviders;

    @Column(name = "preferred_workers")
    private String preferredWorkers;

    @Column(name = "preferred_providers")
    private String preferredProviders;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected WishesColumns() {}

    static WishesColumns of(Wishes wishes) {
        var columns = new WishesColumns();
        columns.excludedWorkers = joined(wishes.excludedWorkers());
        columns.excludedProviders = joined(wishes.excludedProviders());
        columns.preferredWorkers = joined(wishes.preferredWorkers());
        columns.preferredProviders = joined(wishes.preferredProviders());
        return columns;
    }

    Wishes toWishes() {
        return new Wishes(
                split(excludedWorkers), split(excludedProviders), split(preferredWorkers), split(preferredProviders));
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static List<UUID> split(String ids) {
        return Stream.of(ids.split(","))
                .filter(text -> !text.isEmpty())
                .map(UUID::fromString)
                .toList();
    }
}
