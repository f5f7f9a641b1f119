package city.careline.elder.adapter.rest;

import city.careline.elder.domain.elder.Wishes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may not come and who is welcome, as the fields of a request say it. */
record WishesRequest(
        @Nullable List<UUID> excludedWorkers,
        @Nullable List<UUID> excludedProviders,
        @Nullable List<UUID> preferredWorkers,
        @Nullable List<UUID> preferredProviders) {

    Wishes toWishes() {
        return new Wishes(
                ElderRequest.orEmpty(excludedWorkers),
                ElderRequest.orEmpty(excludedProviders),
                ElderRequest.orEmpty(preferredWorkers),
                ElderRequest.orEmpty(preferredProviders));
    }
}
