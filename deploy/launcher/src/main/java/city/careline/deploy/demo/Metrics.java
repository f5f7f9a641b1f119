package city.careline.deploy.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads a service's Prometheus page. */
public final class Metrics {
    /** The relay looks at least every 300 ms, so a backlog shows within that time. */
    private static final int LOOKS = 12;

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Clocks of two machines may differ by so much; the city's is moved by much more. */
    private static final int SAME_TIME_SECONDS = 60;

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

    /** Waits until everything the services have decided so far is with Kafka, where readers see it at once. */
    public void awaitPublished(Service... services) {
        for (Service service : services) {
            var quiet = new AtomicInteger();
            Await.untilTrue("everything of " + service + " is published", LIMIT, () -> {
                boolean empty = sum(service, "careline_outbox_oldest_seconds") == 0;
                return quiet.updateAndGet(looks -> empty ? looks + 1 : 0) >= LOOKS;
            });
        }
    }

    /** Waits until the gateway, which looks at the city's clock once a second, has seen where it stands now. */
    public void awaitClock(CityClock clock) {
        Await.untilTrue("the gateway has seen the city's clock", LIMIT, () -> {
            double shift = sum(Service.GATEWAY, "careline_gateway_clock_shift_seconds");
            Duration wanted = Duration.between(Instant.now(), clock.now());
            return Math.abs(wanted.toSeconds() - shift) < SAME_TIME_SECONDS;
        });
    }

    /** Waits until the gateway, whose copy feeds the seats' screens, knows so many entitlements of the month. */
    public void awaitEntitlements(YearMonth month, long count) {
        String gauge = "careline_gateway_entitlements{month=\"%s\"".formatted(month);
        Await.untilTrue(
                "the gateway knows %d entitlements of %s".formatted(count, month),
                LIMIT,
                () -> sum(Service.GATEWAY, gauge) >= count);
    }
}
