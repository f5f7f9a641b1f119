package city.careline.dispatch.domain.reach;

import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.matching.TravelTimes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts homes into areas, one after another, so that a city of any size needs memory for its communities only. Not
 * thread-safe.
 */
public final class ReachCensus {
    /** Fewer homes than this are never shown alone. */
    public static final int FEWEST_HOMES = 5;

    private static final String ZEROES = "000000000000";
    private static final List<Integer> LEVELS = List.of(9, 6);

    private final List<CapableSite> sites;
    private final TravelTimes travels;
    private final int withinSeconds;
    private final Map<RegionCode, List<CapableSite>> serving = new HashMap<>();
    private final Map<String, AreaTally> areas = new TreeMap<>();

    /** Begins with nobody counted. */
    public ReachCensus(List<CapableSite> sites, TravelTimes travels, Duration within) {
        this.sites = List.copyOf(sites);
        this.travels = travels;
        this.withinSeconds = Math.toIntExact(within.toSeconds());
    }

    /** Counts these. */
    public void addAll(List<ElderHome> homes) {
        for (ElderHome one : homes) {
            RegionCode region = one.home().region();
            List<CapableSite> near = serving.computeIfAbsent(
                    region,
                    code -> sites.stream().filter(site -> site.serves(code)).toList());
            areas.computeIfAbsent(region.value(), code -> new AreaTally(1))
                    .add(
                            one.home().point(),
                            NearestSite.of(one.home().point(), near, travels).orElse(null),
                            withinSeconds);
        }
    }

    /**
     * What was counted. Communities of too few homes stand together by street, then by county; what is still too few is
     * counted in the sums and shown nowhere.
     */
    public ReachReport report() {
        int elders = areas.values().stream().mapToInt(AreaTally::elders).sum();
        int reached = areas.values().stream().mapToInt(AreaTally::reached).sum();
        Map<String, AreaTally> shown = new TreeMap<>();
        Map<String, AreaTally> small = new TreeMap<>(areas);
        large(small, shown);
        for (int digits : LEVELS) {
            small = together(small, digits);
            large(small, shown);
        }
        List<AreaReach> list = new ArrayList<>();
        shown.forEach((code, tally) -> list.add(tally.of(new RegionCode(code))));
        int unnamed = small.values().stream().mapToInt(AreaTally::elders).sum();
        return new ReachReport(list, sites, elders, reached, unnamed);
    }

    private static void large(Map<String, AreaTally> from, Map<String, AreaTally> to) {
        from.entrySet().removeIf(entry -> {
            boolean enough = entry.getValue().isLarge();
            if (enough) {
                to.put(entry.getKey(), entry.getValue());
            }
            return enough;
        });
    }

    private static Map<String, AreaTally> together(Map<String, AreaTally> small, int digits) {
        Map<String, AreaTally> together = new TreeMap<>();
        small.forEach((code, tally) -> {
            String parent = code.substring(0, digits) + ZEROES.substring(digits);
            together.computeIfAbsent(parent, key -> new AreaTally(0)).add(tally);
        });
        return together;
    }
}
