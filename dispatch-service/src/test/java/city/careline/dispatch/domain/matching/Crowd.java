package city.careline.dispatch.domain.matching;

import city.careline.dispatch.Samples;
import city.careline.dispatch.SomeNeed;
import city.careline.dispatch.Someone;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.Kind;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A random town full of people of all sorts, what the database would know of them, and a random wish. */
public final class Crowd {
    private final RandomGenerator random;
    private final List<ProviderId> providers = new ArrayList<>();
    private final Map<WorkerId, Load> loads = new HashMap<>();
    private final List<Candidate> all = new ArrayList<>();
    private final Need need;
    private final MatchingPolicy policy;

    /** The town of this generator with so many people. */
    public Crowd(RandomGenerator random, int people) {
        this.random = random;
        for (int i = 0; i < 8; i++) {
            providers.add(new ProviderId(uuid()));
        }
        for (int i = 0; i < people; i++) {
            Candidate one = someone().candidate();
            all.add(one);
            if (oneIn(2)) {
                loads.put(one.workerId(), load());
            }
        }
        need = random.nextBoolean() ? emergency() : order();
        policy = policy();
    }

    /** What is sought. */
    public Need need() {
        return need;
    }

    /** How it is compared. */
    public MatchingPolicy matchingPolicy() {
        return policy;
    }

    /** What the database knows. */
    public Map<WorkerId, Load> loads() {
        return loads;
    }

    /** Everybody, from the home outward. */
    public List<Candidate> nearestFirst() {
        GeoPoint home = need.home().point();
        return all.stream()
                .sorted(Comparator.comparingDouble((Candidate one) -> {
                            Whereabouts at = one.whereabouts(need.now(), policy.positions());
                            return at == null ? Double.MAX_VALUE : at.point().metersTo(home);
                        })
                        .thenComparing(one -> one.workerId().value()))
                .toList();
    }

    /** Those who have served the elder or are liked. */
    public List<Candidate> familiar() {
        Set<WorkerId> liked = need.wishes().preferredWorkers();
        return all.stream()
                .filter(one -> liked.contains(one.workerId())
                        || loads.getOrDefault(one.workerId(), Load.NONE).servedBefore() > 0)
                .toList();
    }

    /** A road net in which no way is shorter than the estimate's bound but many are longer. */
    public static TravelTimes roads() {
        return new TravelTimes() {
            @Override
            public Travel between(GeoPoint from, GeoPoint to) {
                Travel estimate = GreatCircleTravel.STANDARD.between(from, to);
                int detour = Math.floorMod(Double.hashCode(from.latitude() * 31 + from.longitude()), 400);
                return new Travel(estimate.meters() + detour, estimate.seconds() + detour, Travel.Basis.ROAD);
            }

            @Override
            public double leastSeconds(double straightMeters) {
                return GreatCircleTravel.STANDARD.leastSeconds(straightMeters);
            }
        };
    }

    private Someone someone() {
        Someone one = Someone.somebody(new WorkerId(uuid())).of(pick(providers));
        if (oneIn(30)) {
            one.suspended();
        }
        if (oneIn(12)) {
            one.kind(pick(List.of("VOLUNTEER_TEAM", "STATION")));
        }
        if (oneIn(12)) {
            one.licensed(oneIn(2) ? null : soon());
        }
        if (oneIn(12)) {
            one.insured(soon());
        }
        if (oneIn(12)) {
            one.restricted(new Provider.Restriction(
                    pick(List.of(Provider.Effect.values())),
                    pick(List.of(Provider.Cause.values())),
                    soon(),
                    oneIn(2) ? null : soon()));
        }
        if (!oneIn(4)) {
            one.contracted(new Provider.PublicContract(
                    new RegionCode(oneIn(3) ? "980000000000" : "990101000000"),
                    oneIn(3) ? List.of("MEAL_HELP") : List.of(),
                    Instant.EPOCH,
                    null));
        }
        if (oneIn(15)) {
            one.barred();
        }
        if (oneIn(6)) {
            one.performing("MEAL_HELP");
        }
        return placed(skilled(one));
    }

    private Someone skilled(Someone one) {
        if (oneIn(12)) {
            one.holding("FIRE_SAFETY", oneIn(2) ? null : soon());
        }
        if (oneIn(12)) {
            one.holding("CARE_WORKER", soon());
        }
        if (oneIn(10)) {
            one.onDuty(soon(), soon().plus(Duration.ofHours(2)));
        }
        return one.capacity(1 + random.nextInt(2))
                .resting(Duration.ofMinutes(random.nextInt(40)))
                .rated(oneIn(3) ? null : random.nextInt(101), oneIn(3) ? null : random.nextInt(101));
    }

    private Someone placed(Someone one) {
        if (oneIn(15)) {
            one.serving("980000000000");
        }
        if (oneIn(3)) {
            one.site(random.nextInt(-20_000, 20_000), random.nextInt(20_000));
        }
        if (oneIn(10)) {
            return one.seen(null);
        }
        var point = new GeoPoint(
                Samples.HOME.point().latitude() + random.nextDouble(-0.2, 0.2),
                Samples.HOME.point().longitude() + random.nextDouble(-0.2, 0.2));
        return one.seen(
                new Candidate.Sighting(point, Samples.NOW.minusSeconds(random.nextInt(oneIn(5) ? 5_000 : 600))));
    }

    private Load load() {
        return new Load(
                oneIn(4) ? 1 : 0,
                oneIn(3) ? Samples.NOW.minusSeconds(random.nextInt(3_600)) : null,
                random.nextInt(15),
                oneIn(20) ? random.nextInt(8) : 0,
                false);
    }

    private Need emergency() {
        return SomeNeed.emergency()
                .wanted(1 + random.nextInt(5))
                .priority(random.nextInt(50))
                .askedAlready(all.stream()
                        .filter(one -> oneIn(20))
                        .map(Candidate::workerId)
                        .toArray(WorkerId[]::new))
                .need();
    }

    private Need order() {
        SomeNeed order = SomeNeed.bath().wanted(1 + random.nextInt(3)).at(oneIn(2) ? Samples.NOW : soon());
        if (oneIn(2)) {
            var prices = Stream.concat(
                            Stream.of(new Item.Price(null, 6_000, Instant.EPOCH, null)),
                            providers.stream()
                                    .map(one -> new Item.Price(
                                            one,
                                            random.nextInt(5_000, 8_000),
                                            Instant.EPOCH,
                                            oneIn(3) ? soon() : null)))
                    .toList();
            order.paidPublicly(prices, List.of(new Item.Ceiling("99", 7_000, Instant.EPOCH, null)));
        }
        if (oneIn(3)) {
            order.asking("ENTERPRISE", "VOLUNTEER_TEAM");
        }
        return order.wishing(new city.careline.dispatch.domain.Wishes(
                        some(all.stream().map(Candidate::workerId).toList(), 30),
                        some(providers, 12),
                        some(all.stream().map(Candidate::workerId).toList(), 60),
                        oneIn(3) ? some(providers, 4) : Set.of()))
                .need();
    }

    private MatchingPolicy policy() {
        MatchingPolicy standard = MatchingPolicy.standard(need.isEmergency() ? Kind.INCIDENT : Kind.SERVICE_ORDER);
        if (oneIn(2)) {
            return standard;
        }
        return new MatchingPolicy(
                standard.scope(),
                new PositionPolicy(
                        Duration.ofSeconds(random.nextInt(1, 900)), Duration.ofSeconds(random.nextInt(900, 5_000))),
                new MatchingPolicy.Fairness(Duration.ofDays(7), random.nextInt(100), random.nextInt(20)),
                new MatchingPolicy.Continuity(
                        Duration.ofDays(90), random.nextInt(2_000), random.nextInt(300), random.nextInt(9)),
                random.nextInt(2_000),
                random.nextInt(600),
                new MatchingPolicy.Rating(random.nextInt(300), random.nextInt(300), random.nextInt(101)),
                new MatchingPolicy.Uncertainty(random.nextInt(300), random.nextInt(10), random.nextInt(300)),
                Map.of("TEKUN", random.nextInt(50)));
    }

    private <T> Set<T> some(List<T> from, int everyTh) {
        var picked = new HashSet<T>();
        from.stream().filter(one -> oneIn(everyTh)).forEach(picked::add);
        return picked;
    }

    private Instant soon() {
        return Samples.NOW.plusSeconds(random.nextInt(-3_600, 7_200)).plusNanos(random.nextInt(1_000_000_000));
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
