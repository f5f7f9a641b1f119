package city.careline.deploy.bench.match;

import city.careline.dispatch.adapter.index.CandidateIndex;
import city.careline.dispatch.application.CandidateFeed.ProviderNews;
import city.careline.dispatch.application.CandidateFeed.WorkerNews;
import city.careline.dispatch.domain.GeoPoint;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.matching.Provider;
import city.careline.dispatch.domain.matching.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Invented workers, uniformly over 33 by 34 km for 100,000 and over as much more for others, all active and on shift,
 * each performing each of 20 items with a chance of 30 in 100; and questions from uniformly random homes for a random
 * item. The same seed gives the same town.
 */
final class Town {
    /** When everybody was seen, and when questions are asked. */
    static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");

    static final int ITEMS = 20;
    private static final double SHARE = 0.3;
    private static final int QUESTIONS = 1 << 17;
    private static final int KINDS_OF_PEOPLE = 8_192;
    private static final int USUAL = 100_000;
    private static final double SOUTH = 31.6;
    private static final double WEST = 116.3;
    private static final double METERS_PER_DEGREE = 111_195;

    private final WorkerId[] ids;
    private final WorkerNews[] news;
    private final long[] masks;
    private final GeoPoint[] places;
    private final GeoPoint[] homes = new GeoPoint[QUESTIONS];
    private final byte[] wanted = new byte[QUESTIONS];
    private final ProviderNews provider;
    private final double height;
    private final double width;

    Town(int workers, long seed) {
        var random = new SplittableRandom(seed);
        double scale = Math.sqrt(workers / (double) USUAL);
        height = 33_000 * scale / METERS_PER_DEGREE;
        width = 34_000 * scale / METERS_PER_DEGREE / Math.cos(Math.toRadians(SOUTH));
        ids = new WorkerId[workers];
        news = new WorkerNews[workers];
        masks = new long[workers];
        places = new GeoPoint[workers];
        var employer = new ProviderId(new UUID(random.nextLong(), random.nextLong()));
        provider = new ProviderNews(
                new Provider(
                        employer,
                        "ENTERPRISE",
                        true,
                        List.of(new RegionCode("990101000000")),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null),
                Map.of(),
                1);
        List<Skills> kinds =
                Stream.generate(() -> Skills.of(random)).limit(KINDS_OF_PEOPLE).toList();
        var shift = List.of(new Worker.Shift(NOW.minus(Duration.ofHours(4)), NOW.plus(Duration.ofHours(4))));
        for (int i = 0; i < workers; i++) {
            ids[i] = new WorkerId(new UUID(random.nextLong(), random.nextLong()));
            Skills skills = kinds.get(random.nextInt(KINDS_OF_PEOPLE));
            masks[i] = skills.mask();
            news[i] = new WorkerNews(
                    new Worker(ids[i], employer, true, skills.items(), Map.of(), shift, 1, Duration.ZERO, null),
                    null,
                    1);
            places[i] = somewhere(random);
        }
        for (int i = 0; i < QUESTIONS; i++) {
            homes[i] = somewhere(random);
            wanted[i] = (byte) random.nextInt(ITEMS);
        }
    }

    private record Skills(Set<String> items, long mask) {
        static Skills of(SplittableRandom random) {
            var items = new HashSet<String>();
            long mask = 0;
            for (int item = 0; item < ITEMS; item++) {
                if (random.nextDouble() < SHARE) {
                    items.add(code(item));
                    mask |= 1L << item;
                }
            }
            return new Skills(Set.copyOf(items), mask);
        }
    }

    private GeoPoint somewhere(SplittableRandom random) {
        return new GeoPoint(SOUTH + height * random.nextDouble(), WEST + width * random.nextDouble());
    }

    /** Everybody in the index that dispatch uses, in the way dispatch learns of them. */
    CandidateIndex index() {
        var index = new CandidateIndex();
        index.put(provider);
        for (int i = 0; i < ids.length; i++) {
            index.put(news[i]);
            index.seen(ids[i], places[i], NOW);
        }
        return index;
    }

    static String code(int item) {
        return "ITEM_" + item;
    }

    int size() {
        return ids.length;
    }

    WorkerId id(int worker) {
        return ids[worker];
    }

    GeoPoint place(int worker) {
        return places[worker];
    }

    /** A worker goes a few steps, at most 50 m, and stays in town. */
    GeoPoint walk(int worker, SplittableRandom random) {
        GeoPoint from = places[worker];
        double step = 50 / METERS_PER_DEGREE;
        double latitude = from.latitude() + random.nextDouble(-step, step);
        double longitude = from.longitude() + random.nextDouble(-step, step);
        var to = new GeoPoint(Math.clamp(latitude, SOUTH, SOUTH + height), Math.clamp(longitude, WEST, WEST + width));
        places[worker] = to;
        return to;
    }

    /** A bit for each item the worker performs. */
    long mask(int worker) {
        return masks[worker];
    }

    GeoPoint home(int question) {
        return homes[question & QUESTIONS - 1];
    }

    int item(int question) {
        return wanted[question & QUESTIONS - 1];
    }

    /** Metres east of the town's corner on the plane that touches its southern edge. */
    static double east(GeoPoint point) {
        return (point.longitude() - WEST) * METERS_PER_DEGREE * Math.cos(Math.toRadians(SOUTH));
    }

    /** Metres north of the town's corner. */
    static double north(GeoPoint point) {
        return (point.latitude() - SOUTH) * METERS_PER_DEGREE;
    }
}
