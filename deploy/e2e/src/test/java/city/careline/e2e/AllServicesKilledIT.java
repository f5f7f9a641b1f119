package city.careline.e2e;

import city.careline.deploy.city.Service;
import city.careline.deploy.demo.journey.Desk;
import city.careline.deploy.pbx.SeatPhone;
import city.careline.deploy.pbx.SipPhones;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No Java process of ours is alive, and elders press: seats ring and answer, and nothing is lost. */
@Timeout(300)
class AllServicesKilledIT {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final int PRESSES = 5;

    private final Hotline hotline = Hotline.running();

    @AfterEach
    void clear() {
        hotline.clear();
    }

    @Test
    void fivePressesRingAndBecomeFiveIncidentsOnceEach() {
        var presses = new Presses(hotline, 40, PRESSES);
        var services = hotline.city().services();
        try (SipPhones phones = hotline.phones();
                SeatPhone _ = phones.seat(8001, Duration.ofMillis(300), Duration.ofMinutes(1));
                Desk desk = Desk.open(hotline.api(), Hotline.SEAT)) {
            desk.ready();
            for (Service service : Service.values()) {
                services.kill(service);
            }
            presses.pressAll(phones);
            for (Service service : Service.values()) {
                services.launch(service);
            }
            for (Service service : Service.values()) {
                services.awaitReady(service, START);
            }
            presses.awaitOneIncidentEach(RECOVERY);
        }
    }
}
