package city.careline.dispatch.adapter.kafka;

import city.careline.contracts.gateway.AlarmRaised;
import city.careline.dispatch.application.OpenIncident;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.RegionCode;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.order.Signal;
import org.jspecify.annotations.Nullable;

/** Published values in the words of dispatching. A press is never refused for what can be done without. */
final class Inbound {
    private Inbound() {}

    static OpenIncident.Alarm alarm(AlarmRaised raised, String originId) {
        return new OpenIncident.Alarm(
                new Signal(raised.alarmId(), raised.callId(), raised.raisedAt()),
                originId,
                lineKey(raised),
                raised.householdId(),
                raised.elderIds().stream().map(ElderId::new).toList(),
                region(raised.regionCode()),
                risk(raised.risk()));
    }

    /** A risk that cannot be read counts as the highest. */
    static Risk risk(city.careline.contracts.@Nullable Risk risk) {
        return risk == null
                ? Risk.HIGH
                : switch (risk) {
                    case HIGH -> Risk.HIGH;
                    case KEY -> Risk.KEY;
                    case GENERAL -> Risk.GENERAL;
                };
    }

    private static @Nullable String lineKey(AlarmRaised raised) {
        return raised.lineHash() == null ? raised.deviceId() : raised.lineHash();
    }

    private static @Nullable RegionCode region(@Nullable String code) {
        return code != null && code.matches("\\d{12}") ? new RegionCode(code) : null;
    }
}
