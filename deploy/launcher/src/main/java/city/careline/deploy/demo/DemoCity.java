package city.careline.deploy.demo;

import city.careline.deploy.demo.generator.CityPlan;
import city.careline.deploy.demo.generator.Households;
import city.careline.deploy.demo.generator.Providers;
import city.careline.deploy.demo.generator.Regions;
import city.careline.deploy.demo.generator.Wishes;

/** An invented city, and how it gets into the services: through their public APIs alone. */
public final class DemoCity {
    private final CityPlan plan;
    private final Regions regions;

    /** The city of that plan. */
    public DemoCity(CityPlan plan) {
        this.plan = plan;
        this.regions = Regions.of(plan);
    }

    /**
     * Brings the city into the services through their public APIs, grants the month's quotas and returns when every
     * service knows everything. When the city is there already, it only waits.
     */
    public void load(Api api, Progress progress) {
        api.clock().reset(); // a journey that was cut short may have left it at a month's end
        new CityLoad(api, this, progress).load();
        new Arrival(api, this, progress).await();
    }

    /** What was planned. */
    public CityPlan plan() {
        return plan;
    }

    /** Its region tree. */
    public Regions regions() {
        return regions;
    }

    /** Its homes. */
    public Households households() {
        return new Households(plan, regions);
    }

    /** What some of its elders wish. */
    public Wishes wishes() {
        return new Wishes(households(), providers());
    }

    /** Its providers. */
    public Providers providers() {
        return new Providers(plan, regions);
    }
}
