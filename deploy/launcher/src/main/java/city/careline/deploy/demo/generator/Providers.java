package city.careline.deploy.demo.generator;

import city.careline.deploy.demo.generator.Provider.Flaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invents providers, the same number in every county and of every kind. Of each provider's workers one in five gives
 * baths, so that an order for a bath always goes from one provider to another, and three in five answer emergencies.
 * Every other county has a team of volunteers in the place of its household service. The first provider of a county is
 * faultless; among the later ones a few must not serve, or not for public money, so that decisions have reasons to tell.
 */
public final class Providers {
    private static final int WORKERS_PER_PROVIDER = 5;
    private static final int RADIUS_METERS_MIN = 14_000;
    private static final int REST_STEP_MINUTES = 10;
    private static final Instant LAPSED = Instant.parse("2026-06-30T16:00:00Z");
    private static final Instant VALID_UNTIL = Instant.parse("2035-12-31T16:00:00Z");

    private static final List<Kind> KINDS = List.of(
            new Kind("COUNTY_TEAM", "12", "养老服务总站"),
            new Kind("ENTERPRISE", "91", "居家养老服务有限公司"),
            new Kind("NON_PROFIT", "52", "养老服务中心(民办非企业)"),
            new Kind("STATION", "52", "社区养老服务站"),
            new Kind("INSTITUTION", "12", "老年公寓"),
            new Kind("SOLE_TRADER", "92", "家政服务部"));

    private static final Kind VOLUNTEERS = new Kind("VOLUNTEER_TEAM", "52", "敬老义工队");

    private static final List<List<String>> ITEMS = List.of(
            List.of(Item.URGENT, Item.BATH, "LIFE_CARE_VISIT"),
            List.of(Item.URGENT, "MEAL_HELP", "CLEANING_HELP"),
            List.of(Item.URGENT, "MEDICAL_HELP", "HEALTH_CHECK"),
            List.of("MOBILITY_HELP", "HOME_REPAIR"),
            List.of("COMFORT_TALK", "RECREATION_VISIT", "POLICY_TALK"));

    private static final List<List<String>> CERTIFICATES = List.of(
            List.of("FIRE_SAFETY", "CARE_WORKER", "FIRST_AID"),
            List.of("FIRE_SAFETY", "HEALTH", "FIRST_AID"),
            List.of("FIRE_SAFETY", "CARE_WORKER", "HEALTH", "FIRST_AID"),
            List.of("FIRE_SAFETY", "CARE_WORKER"),
            List.of("FIRE_SAFETY"));

    private static final List<String> VOLUNTEERS_CERTIFICATES = List.of("FIRE_SAFETY", "HEALTH");

    private final CityPlan plan;
    private final List<Region> counties;
    private final List<Region> communities;
    private final Ground ground;

    /** By round, then by county: one of each flaw in the standard city, all in different counties. */
    private static final Map<Integer, Map<Integer, Flaw>> FLAWS = Map.of(
            1, Map.of(2, Flaw.UNINSURED, 8, Flaw.RISK_HOLD),
            2, Map.of(6, Flaw.DEAR),
            3, Map.of(5, Flaw.BLACKLISTED),
            4, Map.of(3, Flaw.UNRECTIFIED));

    private static final int UNTRAINED_EVERY = 29;

    private record Kind(String code, String registrar, String suffix) {}

    /** Providers of the planned city. */
    public Providers(CityPlan plan, Regions regions) {
        this.plan = plan;
        this.counties = regions.counties();
        this.communities = regions.communities();
        this.ground = plan.ground();
    }

    /** All of them, in order, made one at a time. */
    public Stream<Provider> stream() {
        return IntStream.range(0, plan.providers()).mapToObj(this::provider);
    }

    private Provider provider(int index) {
        var random = new Random(plan.seed() * 37 + index);
        random.nextLong();
        Region county = counties.get(index % counties.size());
        int round = index / counties.size();
        Kind kind = kind(round, index);
        List<Provider.Site> sites = sites(county, 1 + random.nextInt(2), random);
        String organisation = String.format(Locale.ROOT, "%08d", 10_000_000 + index);
        return new Provider(
                index,
                county.name() + "第" + (round + 1) + kind.suffix,
                CheckDigits.creditCode(kind.registrar, county.six(), organisation),
                kind.code,
                List.of(county.code()),
                String.format(Locale.ROOT, "1004%07d", index),
                file(index, kind),
                sites,
                workers(index, kind, sites, random));
    }

    private static Kind kind(int round, int index) {
        Kind kind = KINDS.get(round % KINDS.size());
        return kind.code.equals("SOLE_TRADER") && index % 2 == 1 ? VOLUNTEERS : kind;
    }

    /** From its number alone, so that what is invented elsewhere stays as it is. */
    private Provider.File file(int index, Kind kind) {
        var random = new Random(plan.seed() * 41 + index);
        random.nextLong();
        int round = index / counties.size();
        Flaw flaw = FLAWS.getOrDefault(round, Map.of()).getOrDefault(index % counties.size(), Flaw.NONE);
        boolean professional = !kind.equals(VOLUNTEERS) && !kind.code.equals("SOLE_TRADER");
        return new Provider.File(
                VALID_UNTIL, flaw == Flaw.UNINSURED ? LAPSED : VALID_UNTIL, professional, flaw, score(random));
    }

    private static int score(Random random) {
        return Math.clamp(Math.round(84 + random.nextGaussian() * 8), 55, 100);
    }

    private List<Provider.Site> sites(Region county, int count, Random random) {
        List<Region> inside = communities.stream()
                .filter(community -> community.code().startsWith(county.six()))
                .toList();
        int radius = (int) Math.max(RADIUS_METERS_MIN, ground.northKilometers() * 1000 / 2);
        var sites = new ArrayList<Provider.Site>();
        for (int i = 0; i < count; i++) {
            Region place = inside.get(random.nextInt(inside.size()));
            String address = place.name() + "演示路" + (random.nextInt(300) + 1) + "号";
            double north = random.nextGaussian() * 0.2;
            Spot spot = ground.from(place.middle(), north, random.nextGaussian() * 0.2);
            sites.add(new Provider.Site(
                    place.name() + "服务点", place.code(), address, spot.latitude(), spot.longitude(), radius));
        }
        return sites;
    }

    private List<Provider.Worker> workers(int provider, Kind kind, List<Provider.Site> sites, Random random) {
        boolean last = provider == plan.providers() - 1;
        int first = provider * WORKERS_PER_PROVIDER;
        int end = last ? plan.workers() : first + WORKERS_PER_PROVIDER;
        return IntStream.range(first, end)
                .mapToObj(index -> worker(index, kind, random.nextInt(sites.size()), sites, random))
                .toList();
    }

    private Provider.Worker worker(int index, Kind kind, int site, List<Provider.Site> sites, Random random) {
        int trade = index % ITEMS.size();
        var own = new Random(plan.seed() * 43 + index);
        own.nextLong();
        List<Provider.Certificate> certificates = (kind.equals(VOLUNTEERS)
                        ? VOLUNTEERS_CERTIFICATES
                        : CERTIFICATES.get(trade))
                .stream()
                        .filter(code -> !code.equals("FIRE_SAFETY") || index % UNTRAINED_EVERY != UNTRAINED_EVERY - 1)
                        .map(code -> new Provider.Certificate(
                                code, String.format(Locale.ROOT, "YS-%s-%07d", code, index), VALID_UNTIL))
                        .toList();
        String name = Names.person(random);
        double north = Math.clamp(random.nextGaussian(), -2, 2);
        double east = Math.clamp(random.nextGaussian(), -2, 2);
        Spot first = ground.from(sites.get(site).spot(), north, east);
        return new Provider.Worker(
                index,
                name,
                String.format(Locale.ROOT, "1003%07d", index),
                site,
                kind.equals(VOLUNTEERS) ? Item.VOLUNTEERED : ITEMS.get(trade),
                certificates,
                own.nextInt(4) * REST_STEP_MINUTES,
                score(own),
                first.latitude(),
                first.longitude());
    }
}
