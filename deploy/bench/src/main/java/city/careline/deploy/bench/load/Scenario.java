package city.careline.deploy.bench.load;

/**
 * A simulated city's size, load and manners.
 *
 * @param name for tables
 * @param workers who serve
 * @param sideMeters side of the square they live in
 * @param metersPerSecond speed as the crow flies; infinite for none of it
 * @param serviceSeconds mean of an exponential visit
 * @param pressesPerSecond of the Poisson stream outside the surge
 * @param surgeFactor how many times more there are during the surge
 * @param surgeFrom its first second
 * @param surgeSeconds its length
 * @param seconds how long presses come; the run ends when all are served
 * @param declineShare share of offers declined
 * @param answerSeconds mean time to answer an offer, uniform from zero
 * @param estimateSd standard deviation of what is believed of a visit's end
 */
public record Scenario(
        String name,
        int workers,
        double sideMeters,
        double metersPerSecond,
        double serviceSeconds,
        double pressesPerSecond,
        double surgeFactor,
        double surgeFrom,
        double surgeSeconds,
        double seconds,
        double declineShare,
        double answerSeconds,
        double estimateSd) {

    private static final int WORKERS = 200;
    private static final double SERVICE = 20 * 60;
    private static final double TRAVEL = 4 * 60;

    /** 200 workers on 20 × 20 km at 25 km/h over a detour of 1.3; the load counts service plus four minutes of travel. */
    public static Scenario city(String name, double load, double surgeFactor, double hours) {
        return new Scenario(
                name,
                WORKERS,
                20_000,
                25 / 3.6 / 1.3,
                SERVICE,
                load * WORKERS / (SERVICE + TRAVEL),
                surgeFactor,
                2 * 3_600,
                15 * 60,
                hours * 3_600,
                0.2,
                10,
                60);
    }

    /** Nobody declines and everybody answers at once: what the formula for light load knows of. */
    Scenario plain() {
        return new Scenario(
                name,
                workers,
                sideMeters,
                metersPerSecond,
                serviceSeconds,
                pressesPerSecond,
                surgeFactor,
                surgeFrom,
                surgeSeconds,
                seconds,
                0,
                0,
                estimateSd);
    }

    /** A queue without distances. */
    static Scenario queue(int servers, double load, double customers) {
        double rate = load * servers / SERVICE;
        return new Scenario(
                "Erlang-C", servers, 1, Double.POSITIVE_INFINITY, SERVICE, rate, 1, 0, 0, customers / rate, 0, 0, 60);
    }

    /** The share of the workers' time that service and four minutes of travel take, outside the surge. */
    public double load() {
        return Math.round(pressesPerSecond * (SERVICE + TRAVEL) / workers * 1_000) / 1_000.0;
    }

    double rateAt(double second) {
        boolean surging = second >= surgeFrom && second < surgeFrom + surgeSeconds;
        return surging ? pressesPerSecond * surgeFactor : pressesPerSecond;
    }
}
