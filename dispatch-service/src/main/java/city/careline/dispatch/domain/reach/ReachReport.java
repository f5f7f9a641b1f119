package city.careline.dispatch.domain.reach;

import java.util.List;

/**
 * The service circle of an item in a region.
 *
 * @param areas community by community, in order of codes
 * @param sites from which the item can be had there
 * @param elders all served elders of the region
 * @param reached those of them somebody capable reaches in time
 * @param unnamedElders elders of communities too small and too lonely to show
 */
public record ReachReport(List<AreaReach> areas, List<CapableSite> sites, int elders, int reached, int unnamedElders) {
    /** Keeps its own copies. */
    public ReachReport {
        areas = List.copyOf(areas);
        sites = List.copyOf(sites);
    }
}
