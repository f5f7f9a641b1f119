package city.careline.deploy.demo.generator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Invents wishes of a few elders about workers and providers of their county: every twenty-fifth has one, in turn a
 * worker who is welcome, a worker who is not, a provider that is not, a provider that is.
 */
public final class Wishes {
    private static final int EVERY = 25;
    private static final int FIRST = 3;
    private static final int ELDERS_MAX = 1_000;

    private final Households households;
    private final List<Provider> faultless;

    /** Wishes of the elders of these households about these providers. */
    public Wishes(Households households, Providers providers) {
        this.households = households;
        this.faultless = providers.stream()
                .limit(ELDERS_MAX)
                .filter(provider -> provider.file().flaw() == Provider.Flaw.NONE)
                .filter(provider -> provider.file().underContract())
                .toList();
    }

    /** All of them, in the order of the elders. */
    public Stream<Wish> stream() {
        return households.stream()
                .flatMap(household -> household.elders().stream())
                .limit(ELDERS_MAX)
                .filter(elder -> elder.index() % EVERY == FIRST)
                .flatMap(elder -> wish(elder).stream());
    }

    private Optional<Wish> wish(Elder elder) {
        List<Provider> near = faultless.stream()
                .filter(provider -> elder.regionCode()
                        .startsWith(provider.serviceRegions().getFirst().substring(0, 6)))
                .toList();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        int turn = elder.index() / EVERY;
        Provider provider = near.get(turn % near.size());
        Provider.Worker worker = provider.workers().getFirst();
        return Optional.of(
                switch (turn % 4) {
                    case 0 -> new Wish(elder, provider, Optional.of(worker), true);
                    case 1 -> new Wish(elder, provider, Optional.of(worker), false);
                    case 2 -> new Wish(elder, provider, Optional.empty(), false);
                    default -> new Wish(elder, provider, Optional.empty(), true);
                });
    }
}
