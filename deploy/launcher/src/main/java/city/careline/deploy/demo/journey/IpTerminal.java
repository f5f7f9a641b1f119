package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.Metrics;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import java.util.Map;
import java.util.UUID;

/** A terminal that presses by the alarm API, put into an elder's home where no telephone is needed. */
public final class IpTerminal {
    private final Session device;
    private final String deviceId;

    /** Registers it and waits until the gateway can know it. */
    public IpTerminal(Api api, Cast.Role elder) {
        this.device = api.as("device");
        this.deviceId = "demo-ip-" + UUID.randomUUID();
        api.as("admin").post(Service.ELDER, "/terminals", Map.of("deviceId", deviceId, "elderId", elder.id()));
        new Metrics(api).awaitPublished(Service.ELDER);
    }

    /** The id of the alarm, once the press is safe. */
    public String press() {
        var body = Map.of("deviceId", deviceId, "reference", UUID.randomUUID().toString(), "kind", "EMERGENCY");
        return Json.id(device.post(Service.GATEWAY, "/alarms", body), "alarmId");
    }
}
