package city.careline.deploy.demo.generator;

/**
 * What city to invent; the same plan gives the same city.
 *
 * @param elders how many elders, at least 20
 * @param workers how many workers, at least 50; every five form a provider
 * @param seed of everything random
 */
public record CityPlan(int elders, int workers, long seed) {
    private static final int WORKERS_PER_PROVIDER = 5;

    /** The demo city of the README. */
    public static final CityPlan STANDARD = new CityPlan(2_000, 300, 20120911L);

    /** Refuses cities too small to play the journeys in. */
    public CityPlan {
        if (elders < 20 || workers < 50 || elders > 5_000_000) {
            throw new IllegalArgumentException("a city has 20 to 5,000,000 elders and at least 50 workers");
        }
    }

    /** The standard city with other counts. */
    public static CityPlan of(int elders, int workers) {
        return new CityPlan(elders, workers, STANDARD.seed);
    }

    /** How many providers. */
    public int providers() {
        return workers / WORKERS_PER_PROVIDER;
    }

    /** Side of the city in kilometres, north to south: 34 for the standard city, growing slowly with its people. */
    public double sideKilometers() {
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
