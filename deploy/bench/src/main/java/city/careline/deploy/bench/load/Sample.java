package city.careline.deploy.bench.load;

import java.util.Arrays;

/**
 * A mean with its 95 % confidence interval over seeds.
 *
 * @param mean of the values
 * @param half half the width of the interval
 */
public record Sample(double mean, double half) {
    private static final double[] T = {
        12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.10,
        2.09, 2.09, 2.08, 2.07, 2.07, 2.06, 2.06, 2.06, 2.05, 2.05, 2.05
    };

    static Sample of(double[] values) {
        int count = values.length;
        double mean = Arrays.stream(values).average().orElse(0);
        if (count < 2) {
            return new Sample(mean, Double.POSITIVE_INFINITY);
        }
        double square = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double t = count - 2 < T.length ? T[count - 2] : 2.04;
        return new Sample(mean, t * Math.sqrt(square / (count - 1) / count));
    }

    /** What the true mean exceeds with little probability. */
    public double upper() {
        return mean + half;
    }
}
