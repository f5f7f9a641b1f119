package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.ReachAreas;
import city.careline.dispatch.application.ReachOutcome;
import city.careline.dispatch.application.TravelSource;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.reach.AreaReach;
import city.careline.dispatch.domain.reach.CapableSite;
import city.careline.dispatch.domain.reach.ReachReport;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The service circle as a map layer: a feature per community, one per capable site, and, when asked for, the area around
 * each site.
 *
 * @param summary the sums
 * @param attribution what the map's licence wants to be shown; absent without a map
 * @param features communities, then sites, then areas
 */
public record ReachView(Summary summary, @Nullable String attribution, List<GeoJson.Feature> features) {
    private static final double PERMILLE = 1e3;

    /** Names the shape (RFC 7946). */
    @JsonProperty("type")
    String type() {
        return "FeatureCollection";
    }

    /**
     * The sums.
     *
     * @param itemCode what somebody must be able to do
     * @param minutes how soon
     * @param elders all served elders of the region
     * @param reached those of them somebody capable reaches in time
     * @param share of one, absent where nobody lives
     * @param sites capable sites
     * @param unnamedElders counted here, but in communities too small to show
     * @param travel what travel times rest on
     */
    public record Summary(
            String itemCode,
            int minutes,
            int elders,
            int reached,
            @Nullable Double share,
            int sites,
            int unnamedElders,
            String travel) {}

    /**
     * A community, or the small communities of a street or county together.
     *
     * @param kind COMMUNITY
     * @param regionCode which
     * @param communities how many these are
     * @param elders served elders living there
     * @param reached those of them somebody capable reaches in time
     * @param share of one
     * @param gap NONE, PART or WHOLE
     * @param unserved those of them no capable site serves at all
     * @param meanSeconds mean time from the nearest capable site, absent when none serves them
     * @param nearestProviderId whose site is the nearest of most of them
     * @param basis ROAD, ESTIMATE, or MIXED
     */
    public record CommunityProperties(
            String kind,
            String regionCode,
            int communities,
            int elders,
            int reached,
            double share,
            AreaReach.Gap gap,
            int unserved,
            @Nullable Integer meanSeconds,
            @Nullable UUID nearestProviderId,
            @Nullable String basis) {}

    /**
     * A capable site.
     *
     * @param kind SITE
     * @param providerId whose it is
     * @param workers active workers of the item based here
     * @param radiusMeters how far from here it serves
     */
    public record SiteProperties(String kind, UUID providerId, int workers, int radiusMeters) {}

    /**
     * The area within the time of a site.
     *
     * @param kind REACH
     * @param providerId whose site
     * @param minutes how soon
     * @param basis ROAD, or ESTIMATE for a circle
     */
    public record AreaProperties(String kind, UUID providerId, int minutes, Travel.Basis basis) {}

    static ReachView of(ReachOutcome.Reported reported, String itemCode, int minutes, TravelSource source) {
        ReachReport report = reported.report();
        List<GeoJson.Feature> features = new ArrayList<>();
        report.areas().forEach(area -> features.add(community(area)));
        report.sites().forEach(site -> features.add(site(site)));
        for (int i = 0; i < reported.areas().size(); i++) {
            features.add(area(report.sites().get(i), reported.areas().get(i), minutes));
        }
        var summary = new Summary(
                itemCode,
                minutes,
                report.elders(),
                report.reached(),
                report.elders() == 0 ? null : share(report.reached(), report.elders()),
                report.sites().size(),
                report.unnamedElders(),
                source.describe());
        return new ReachView(summary, source.attribution().orElse(null), features);
    }

    private static GeoJson.Feature community(AreaReach area) {
        int served = area.elders() - area.unserved();
        CapableSite nearest = area.nearest();
        var properties = new CommunityProperties(
                "COMMUNITY",
                area.region().value(),
                area.communities(),
                area.elders(),
                area.reached(),
                share(area.reached(), area.elders()),
                area.gap(),
                area.unserved(),
                served == 0 ? null : area.meanSeconds(),
                nearest == null ? null : nearest.providerId().value(),
                served == 0 ? null : basis(area.byRoad(), served));
        return new GeoJson.Feature(GeoJson.point(area.middle()), properties);
    }

    private static GeoJson.Feature site(CapableSite site) {
        return new GeoJson.Feature(
                GeoJson.point(site.point()),
                new SiteProperties("SITE", site.providerId().value(), site.workers(), site.radiusMeters()));
    }

    private static GeoJson.Feature area(CapableSite site, ReachAreas.Area area, int minutes) {
        return new GeoJson.Feature(
                GeoJson.polygon(area.ring()),
                new AreaProperties("REACH", site.providerId().value(), minutes, area.basis()));
    }

    private static String basis(int byRoad, int served) {
        if (byRoad == served) {
            return Travel.Basis.ROAD.name();
        }
        return byRoad == 0 ? Travel.Basis.ESTIMATE.name() : "MIXED";
    }

    private static double share(int part, int whole) {
        return Math.round(PERMILLE * part / whole) / PERMILLE;
    }
}
