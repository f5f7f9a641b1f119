package city.careline.e2e;

import city.careline.deploy.demo.journey.Desk;
import city.careline.deploy.pbx.SeatPhone;
import city.careline.deploy.pbx.SipPhones;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Kafka stands still while elders press: every press becomes one incident. */
@Timeout(300)
class KafkaAwayIT {
    private static final Duration AWAY = Duration.ofSeconds(Boolean.getBoolean("careline.deep") ? 60 : 20);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int PRESSES = 10;

    private final Hotline hotline = Hotline.running();

    @AfterEach
    void clear() {
        hotline.clear();
    }

    @Test
    void tenPressesBecomeTenIncidentsOnceEach() throws IOException, InterruptedException {
        var presses = new Presses(hotline, 20, PRESSES);
        long kafka = hotline.city().process("kafka").orElseThrow().pid();
        try (SipPhones phones = hotline.phones();
                Desk _ = Desk.open(hotline.api(), Hotline.SEAT);
                SeatPhone _ = phones.seat(8001, Duration.ofMillis(300), Duration.ofMinutes(1))) {
            signal("STOP", kafka);
            long stopped = System.nanoTime();
            try {
                presses.pressAll(phones);
                Awaitility.await()
                        .atMost(AWAY.plusMinutes(2))
                        .until(() -> System.nanoTime() - stopped >= AWAY.toNanos());
            } finally {
                signal("CONT", kafka);
            }
            presses.awaitOneIncidentEach(RECOVERY);
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
    }
}
