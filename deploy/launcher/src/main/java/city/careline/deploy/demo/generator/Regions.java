package city.careline.deploy.demo.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The region tree, shaped like the city of the 六安 plan: two districts, five counties and three zones, which have no
 * code of the state and get one of the local extension range 71–80; below them streets or townships, then
 * communities or villages.
 */
public final class Regions {
    /** Code of the city. */
    public static final String CITY = "990100000000";

    private static final int COLUMNS = 4;
    private static final int ROWS = 3;

    private static final List<County> COUNTIES = List.of(
            new County("990102", "示安区", true, 1, 1),
            new County("990103", "示康区", true, 2, 1),
            new County("990121", "示泽县", false, 0, 0),
            new County("990122", "示禾县", false, 1, 0),
            new County("990123", "示松县", false, 3, 0),
            new County("990124", "示岭县", false, 0, 2),
            new County("990125", "示泉县", false, 3, 2),
            new County("990171", "示范开发区", true, 2, 0),
            new County("990172", "示新试验区", false, 0, 1),
            new County("990173", "示范产业园区", true, 2, 2));

    private static final String STREET_NAMES = "春夏秋冬晨星晴和云霞松竹梅兰桂柏枫桐榆柳";
    private static final String COMMUNITY_NAMES = "一二三四五六七八九十百千万福禄";

    private final List<Region> counties = new ArrayList<>();
    private final List<Region> streets = new ArrayList<>();
    private final List<Region> communities = new ArrayList<>();

    private record County(String six, String name, boolean urban, int column, int row) {}

    private final Ground ground;

    private Regions(Ground ground) {
        this.ground = ground;
    }

    /** Invents the tree. */
    public static Regions of(CityPlan plan) {
        var regions = new Regions(plan.ground());
        var random = new Random(plan.seed());
        for (County county : COUNTIES) {
            regions.add(county, plan, random);
        }
        return regions;
    }

    /** The one at the top. */
    public Region city() {
        return region(CITY, null, "安平市(演示)", ground.center(), true);
    }

    /** Districts, counties and zones. */
    public List<Region> counties() {
        return List.copyOf(counties);
    }

    /** Streets and townships. */
    public List<Region> streets() {
        return List.copyOf(streets);
    }

    /** Communities and villages, county by county. */
    public List<Region> communities() {
        return List.copyOf(communities);
    }

    /** Everything, parents first. */
    public List<Region> all() {
        var all = new ArrayList<Region>();
        all.add(city());
        all.addAll(counties);
        all.addAll(streets);
        all.addAll(communities);
        return all;
    }

    private void add(County county, CityPlan plan, Random random) {
        double cell = ground.northKilometers() / ROWS;
        double east = (county.column + 0.5) / COLUMNS * ground.eastKilometers() - ground.eastKilometers() / 2;
        double north = (county.row + 0.5) * cell - ground.northKilometers() / 2;
        Region region = region(county.six + "000000", CITY, county.name, ground.fromCenter(north, east), county.urban);
        counties.add(region);
        for (int street = 0; street < plan.streetsPerCounty(); street++) {
            addStreet(region, street, plan, random, cell);
        }
    }

    private void addStreet(Region county, int number, CityPlan plan, Random random, double cell) {
        boolean urban = county.urban() || number == 0;
        String digits = String.format(Locale.ROOT, "%03d", (urban ? 1 : 100) + number);
        String name = STREET_NAMES.charAt(number) + (urban ? "示街道" : "示镇");
        Region street = beside(county, county.six() + digits + "000", name, urban, random, cell * 0.28);
        streets.add(street);
        for (int i = 0; i < plan.communitiesPerStreet(); i++) {
            String code = county.six() + digits + String.format(Locale.ROOT, "%03d", urban ? i + 1 : 200 + i);
            String communityName = "" + STREET_NAMES.charAt(number) + COMMUNITY_NAMES.charAt(i) + (urban ? "社区" : "村");
            communities.add(beside(street, code, communityName, urban, random, cell * 0.09));
        }
    }

    private Region beside(Region parent, String code, String name, boolean urban, Random random, double kilometers) {
        double north = Math.clamp(random.nextGaussian(), -1.6, 1.6) * kilometers;
        double east = Math.clamp(random.nextGaussian(), -1.6, 1.6) * kilometers;
        return region(code, parent.code(), name, ground.from(parent.middle(), north, east), urban);
    }

    private static Region region(String code, @Nullable String parent, String name, Spot middle, boolean urban) {
        return new Region(code, parent, name, middle.latitude(), middle.longitude(), urban);
    }
}
