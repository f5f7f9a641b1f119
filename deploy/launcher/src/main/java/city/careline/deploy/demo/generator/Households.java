package city.careline.deploy.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Invents households one by one, each from its number alone, so that a city of a million needs no memory. Ten elders
 * in a row live in seven households: four alone, six in pairs.
 */
public final class Households {
    private static final int[] SIZES = {1, 1, 2, 1, 2, 1, 2};
    private static final int ELDERS_PER_BLOCK = 10;
    private static final LocalDate YOUNGEST = LocalDate.of(1965, 12, 31);
    private static final LocalDate ADVANCED_AGE_BY = LocalDate.of(1945, 12, 31);
    private static final LocalDate CERTIFIED_FROM = LocalDate.of(2025, 1, 1);
    private static final List<Integer> BAND_DAYS = List.of(7_300, 3_650, 3_650);

    private final CityPlan plan;
    private final List<Region> communities;
    private final Ground ground;

    /** Households of the planned city. */
    public Households(CityPlan plan, Regions regions) {
        this.plan = plan;
        this.communities = regions.communities();
        this.ground = plan.ground();
    }

    /** All of them, in order, made one at a time. */
    public Stream<Household> stream() {
        return IntStream.iterate(0, number -> firstElder(number) < plan.elders(), number -> number + 1)
                .mapToObj((IntFunction<Household>) this::household);
    }

    /** The one with the highest number. */
    public Household last() {
        int number = (plan.elders() - 1) / ELDERS_PER_BLOCK * SIZES.length + SIZES.length - 1;
        while (firstElder(number) >= plan.elders()) {
            number--;
        }
        return household(number);
    }

    /** The household of that number. */
    public Household household(int number) {
        int first = firstElder(number);
        int size = Math.min(SIZES[number % SIZES.length], plan.elders() - first);
        var random = new Random(plan.seed() * 31 + number);
        random.nextLong(); // neighbouring seeds begin alike
        Home home = home(random, number);
        var elders = new ArrayList<Elder>();
        for (int i = 0; i < size; i++) {
            elders.add(elder(first + i, number, home, size == 1, random));
        }
        return new Household(number, digits("1002%07d", number), elders);
    }

    private record Home(
            Region community, String address, @Nullable String doorNote, Spot spot) {}

    private static int firstElder(int household) {
        int first = household / SIZES.length * ELDERS_PER_BLOCK;
        for (int i = 0; i < household % SIZES.length; i++) {
            first += SIZES[i];
        }
        return first;
    }

    private Home home(Random random, int number) {
        Region community = communities.get(random.nextInt(communities.size()));
        double kilometers = community.urban() ? 0.35 : 0.9;
        String address = "%s演示路%d号%d栋%d0%d室"
                .formatted(
                        community.name(),
                        number % 300 + 1,
                        random.nextInt(30) + 1,
                        random.nextInt(6) + 1,
                        random.nextInt(4) + 1);
        String doorNote = random.nextInt(4) == 0 ? "钥匙在居委会,先敲门" : null;
        double north = Math.clamp(random.nextGaussian(), -2, 2) * kilometers;
        double east = Math.clamp(random.nextGaussian(), -2, 2) * kilometers;
        return new Home(community, address, doorNote, ground.from(community.middle(), north, east));
    }

    private Elder elder(int index, int household, Home home, boolean alone, Random random) {
        boolean male = random.nextBoolean();
        LocalDate born = born(index);
        String six = home.community.six();
        String first17 = six + born.toString().replace("-", "") + digits("%03d", sequence(index, male));
        List<Elder.Group> groups = new ArrayList<>(groups(random));
        groups.addAll(circumstances(index, alone));
        return new Elder(
                index,
                household,
                Names.person(random),
                CheckDigits.identityNumber(first17),
                born,
                digits("1000%07d", index),
                home.community.code(),
                home.address,
                home.doorNote,
                home.spot.latitude(),
                home.spot.longitude(),
                home.community.urban(),
                risk(born, alone, random),
                groups,
                contacts(index, random));
    }

    /** Seven of ten elders are 60 to 79 years old at the end of 2025, two in their eighties, one in the nineties. */
    private static LocalDate born(int index) {
        int band = band(index);
        int day = Math.floorMod(ordinal(index) * 2_003L, (int) BAND_DAYS.get(band));
        long before = BAND_DAYS.subList(0, band).stream()
                .mapToLong(Integer::longValue)
                .sum();
        return YOUNGEST.minusDays(before + day);
    }

    /** Odd for men, even for women; with the birthday it is different for every elder. */
    private static int sequence(int index, boolean male) {
        long round = ordinal(index) / BAND_DAYS.get(band(index));
        return Math.toIntExact(round * 2 + (male ? 1 : 2));
    }

    private static int band(int index) {
        int place = index % ELDERS_PER_BLOCK;
        return place < 7 ? 0 : place < 9 ? 1 : 2;
    }

    private static long ordinal(int index) {
        long block = index / ELDERS_PER_BLOCK;
        int place = index % ELDERS_PER_BLOCK;
        return switch (band(index)) {
            case 0 -> block * 7 + place;
            case 1 -> block * 2 + place - 7;
            default -> block;
        };
    }

    private static List<Elder.Group> groups(Random random) {
        int draw = random.nextInt(100);
        String code = draw < 2 ? "SANWU" : draw < 6 ? "TEKUN" : draw < 9 ? "YOUFU" : draw < 18 ? "LOW_INCOME" : "";
        return code.isEmpty() ? List.of() : List.of(new Elder.Group(code, CERTIFIED_FROM, "演示市民政局"));
    }

    /** What makes help urgent, from the number alone: half of those living alone say so, a few cannot help themselves. */
    private List<Elder.Group> circumstances(int index, boolean alone) {
        var random = new Random(plan.seed() * 47 + index);
        random.nextLong();
        var codes = new ArrayList<String>();
        if (alone && random.nextBoolean()) {
            codes.add("LIVING_ALONE");
        }
        int draw = random.nextInt(100);
        if (draw < 6) {
            codes.add("DISABLED");
        } else if (draw < 9) {
            codes.add("DEMENTIA");
        }
        return codes.stream()
                .map(code -> new Elder.Group(code, CERTIFIED_FROM, "演示市民政局"))
                .toList();
    }

    private static String risk(LocalDate born, boolean alone, Random random) {
        int draw = random.nextInt(100);
        boolean old = !born.isAfter(ADVANCED_AGE_BY);
        if (draw < (alone && old ? 50 : 8)) {
            return "HIGH";
        }
        return draw < 60 && (alone || old) ? "KEY" : "GENERAL";
    }

    private static List<Elder.Contact> contacts(int index, Random random) {
        var contacts = new ArrayList<Elder.Contact>();
        contacts.add(new Elder.Contact(Names.person(random), digits("1001%07d", index), "子女", "CONTACT"));
        if (random.nextInt(3) == 0) {
            contacts.add(new Elder.Contact(Names.person(random), digits("1005%07d", index), "邻居", "KEY_HOLDER"));
        }
        return contacts;
    }

    private static String digits(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }
}
