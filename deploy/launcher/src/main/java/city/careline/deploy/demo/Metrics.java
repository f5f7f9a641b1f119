package city.careline.deploy.demo;

import java.util.Arrays;

/** Reads a service's Prometheus page. */
public final class Metrics {
    private final Session anybody;

    /** Metrics of this city. */
    public Metrics(Api api) {
        this.anybody = api.as("service");
    }

    /** The sum of all samples whose name and labels begin so; zero when there is none. */
    public double sum(Service service, String nameAndLabels) {
        return Arrays.stream(anybody.text(service, "/q/metrics").split("\n"))
                .filter(line -> line.startsWith(nameAndLabels))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
