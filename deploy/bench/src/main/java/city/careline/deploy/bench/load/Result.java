package city.careline.deploy.bench.load;

import java.util.Arrays;

/**
 * What one day came to.
 *
 * @param response seconds from the press to the arrival, by order
 * @param travel seconds on the way, by order
 */
record Result(double[] response, double[] travel) {
    double mean() {
        return Arrays.stream(response).average().orElse(0);
    }

    double meanTravel() {
        return Arrays.stream(travel).average().orElse(0);
    }

    double worst() {
        return Arrays.stream(response).max().orElse(0);
    }

    double p90() {
        double[] sorted = response.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(0.9 * sorted.length) - 1];
    }
}
