package city.careline.deploy.demo.generator;

import java.util.Optional;

/**
 * What city to invent; the same plan gives the same city.
 *
 * @param elders how many elders, at least 20
 * @param workers how many workers, at least 50; every five form a provider
 * @param seed of everything random
 * @param map the ground a street map gives; without one the city lies nowhere in particular
 */
public record CityPlan(int elders, int workers, long seed, Optional<Ground> map) {
    private static final int WORKERS_PER_PROVIDER = 5;

    /** The demo city of the README. */
    public static final CityPlan STANDARD = new CityPlan(2_000, 300, 20120911L);

    /** Refuses cities too small to play the journeys in. */
    public CityPlan {
        if (elders < 20 || workers < 50 || elders > 5_000_000) {
            throw new IllegalArgumentException("a city has 20 to 5,000,000 elders and at least 50 workers");
        }
    }

    /** A city on no map. */
    public CityPlan(int elders, int workers, long seed) {
        this(elders, workers, seed, Optional.empty());
    }

    /** The standard city with other counts. */
    public static CityPlan of(int elders, int workers) {
        return new CityPlan(elders, workers, STANDARD.seed);
    }

    /** How many providers. */
    public int providers() {
        return workers / WORKERS_PER_PROVIDER;
    }

    /** The same city on the ground of a map. */
    public CityPlan on(Ground ground) {
        return new CityPlan(elders, workers, seed, Optional.of(ground));
    }

    /** Where the city lies. */
    public Ground ground() {
        return map.orElseGet(() -> Ground.invented(sideKilometers()));
    }

    /** Side of a city on no map in kilometres, north to south: 34 for the standard city, growing slowly with its people. */
    private double sideKilometers() {
        return 34 * Math.max(1, Math.pow(elders / 2_000.0, 0.2));
    }

    /** Streets of a county. */
    public int streetsPerCounty() {
        return Math.clamp(Math.round(Math.sqrt(elders) / 15), 3, 20);
    }

    /** Communities of a street. */
    public int communitiesPerStreet() {
        return Math.clamp(Math.round(Math.sqrt(elders) / 15), 3, 15);
    }
}
