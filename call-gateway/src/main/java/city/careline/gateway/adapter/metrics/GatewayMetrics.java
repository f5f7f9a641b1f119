package city.careline.gateway.adapter.metrics;

import city.careline.gateway.application.Measurements;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.GatewayEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/** Counters and timers; their names and tags are an interface and stand in the README. */
@ApplicationScoped
public class GatewayMetrics implements Measurements {
    private final MeterRegistry meters;

    /** Registers the metrics that must be visible before anything happened. */
    public GatewayMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (CallKind kind : CallKind.values()) {
            calls(kind).increment(0);
            answer(kind);
        }
        meters.counter("careline_gateway_alarms", "source", "red_key");
        meters.counter("careline_gateway_alarms", "source", "ip_terminal");
        meters.counter("careline_gateway_past_journal");
        meters.counter("careline_gateway_second_path");
    }

    @Override
    public void told(GatewayEvent event) {
        switch (event) {
            case GatewayEvent.RedKeyPressed it ->
                meters.counter("careline_gateway_alarms", "source", "red_key").increment();
            case GatewayEvent.DeviceAlarmRaised it ->
                meters.counter("careline_gateway_alarms", "source", "ip_terminal")
                        .increment();
            case GatewayEvent.CallArrived it -> calls(it.arrival().kind()).increment();
            case GatewayEvent.CallAnswered it -> {
                Duration waited = Duration.between(it.arrival().at(), it.at());
                answer(it.arrival().kind()).record(waited.isNegative() ? Duration.ZERO : waited);
            }
            case GatewayEvent.CallAbandoned it ->
                meters.counter(
                                "careline_gateway_calls_abandoned",
                                "kind",
                                tag(it.arrival().kind()))
                        .increment();
            case GatewayEvent.CallEnded it ->
                meters.counter(
                                "careline_gateway_calls_ended",
                                "kind",
                                tag(it.arrival().kind()))
                        .increment();
        }
    }

    @Override
    public void identified(Caller caller) {
        meters.counter("careline_gateway_identified", "as", tag(caller.identification()))
                .increment();
    }

    @Override
    public void wentPastTheJournal() {
        meters.counter("careline_gateway_past_journal").increment();
    }

    @Override
    public void tookSecondPath() {
        meters.counter("careline_gateway_second_path").increment();
    }

    private Counter calls(CallKind kind) {
        return meters.counter("careline_gateway_calls", "kind", tag(kind));
    }

    private Timer answer(CallKind kind) {
        return meters.timer("careline_gateway_answer", "kind", tag(kind));
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
