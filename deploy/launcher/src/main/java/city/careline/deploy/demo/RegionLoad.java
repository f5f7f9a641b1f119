package city.careline.deploy.demo;

import city.careline.deploy.demo.generator.Region;
import city.careline.deploy.demo.generator.Regions;
import java.util.List;
import java.util.Map;

/** Creates the region tree, level by level. */
final class RegionLoad {
    private static final int AT_ONCE = 4;

    private final Session admin;
    private final Progress progress;

    RegionLoad(Api api, Progress progress) {
        this.admin = api.as("admin");
        this.progress = progress;
    }

    void load(Regions regions) {
        for (List<Region> level :
                List.of(List.of(regions.city()), regions.counties(), regions.streets(), regions.communities())) {
            Parallel.each(AT_ONCE, level.stream(), this::create);
        }
        progress.step("regions " + regions.all().size());
    }

    private void create(Region region) {
        try {
            admin.post(Service.ELDER, "/regions", Map.of("code", region.code(), "name", region.name()));
        } catch (ApiRefusal refusal) {
            if (refusal.status() != 409) { // there already: an earlier load was interrupted
                throw refusal;
            }
        }
    }
}
