package city.careline.dispatch;

import city.careline.dispatch.domain.Home;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.Wishes;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Item;
import city.careline.dispatch.domain.matching.Need;
import city.careline.dispatch.domain.policy.Ring;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sought at the home, now, until something else is said. */
public final class SomeNeed {
    private final Kind kind;
    private Item item;
    private Home home = Samples.HOME;
    private Instant at = Samples.NOW;
    private @Nullable Integer minutes;
    private boolean publicMoney;
    private Wishes wishes = Wishes.NONE;
    private Set<WorkerId> asked = Set.of();
    private int wanted = 1;
    private Set<String> kinds = Set.of();
    private int priority;

    private SomeNeed(Kind kind, Item item) {
        this.kind = kind;
        this.item = item;
    }

    /** An emergency. */
    public static SomeNeed emergency() {
        return new SomeNeed(Kind.INCIDENT, new Item("URGENT_HELP", true, 1, 600, Set.of()));
    }

    /** An ordered bath of an hour that the elder pays. */
    public static SomeNeed bath() {
        SomeNeed need = new SomeNeed(Kind.SERVICE_ORDER, new Item("BATH_HELP", false, 30, 120, Set.of("CARE_WORKER")));
        need.minutes = 60;
        return need;
    }

    /** Charged to public money, which pays no more than the ceiling. */
    public SomeNeed paidPublicly(List<Item.Price> prices, List<Item.Ceiling> ceilings) {
        publicMoney = true;
        return item(new Item(
                item.code(),
                item.emergency(),
                item.minMinutes(),
                item.maxMinutes(),
                item.requiredCertificates(),
                true,
                false,
                prices,
                ceilings));
    }

    /** This item. */
    public SomeNeed item(Item other) {
        item = other;
        return this;
    }

    /** Requires these certificates. */
    public SomeNeed requiring(String... certificates) {
        return item(new Item(item.code(), item.emergency(), 1, 600, Set.of(certificates)));
    }

    /** An item that volunteers may do, or not. */
    public SomeNeed forVolunteers(boolean allowed) {
        return item(new Item(item.code(), false, 1, 600, Set.of(), false, allowed, List.of(), List.of()));
    }

    /** Asks these kinds of providers. */
    public SomeNeed asking(String... providerKinds) {
        kinds = Set.of(providerKinds);
        return this;
    }

    /** Wanted then. */
    public SomeNeed at(Instant then) {
        at = then;
        return this;
    }

    /** Wanted there. */
    public SomeNeed home(Home there) {
        home = there;
        return this;
    }

    /** Wanted by an elder with these wishes. */
    public SomeNeed wishing(Wishes some) {
        wishes = some;
        return this;
    }

    /** The elder does not want these. */
    public SomeNeed without(Set<WorkerId> workers, Set<ProviderId> providers) {
        return wishing(new Wishes(workers, providers, Set.of(), Set.of()));
    }

    /** The elder likes these. */
    public SomeNeed liking(Set<WorkerId> workers, Set<ProviderId> providers) {
        return wishing(new Wishes(Set.of(), Set.of(), workers, providers));
    }

    /** These were asked already. */
    public SomeNeed askedAlready(WorkerId... ids) {
        asked = Set.of(ids);
        return this;
    }

    /** So many are wanted. */
    public SomeNeed wanted(int workers) {
        wanted = workers;
        return this;
    }

    /** For elders of this priority. */
    public SomeNeed priority(int points) {
        priority = points;
        return this;
    }

    /** The need. */
    public Need need() {
        return new Need(
                kind,
                item,
                home,
                at,
                Samples.NOW,
                minutes,
                publicMoney,
                wishes,
                asked,
                new Ring(30_000, wanted, kinds, Duration.ofMinutes(1)),
                priority);
    }
}
