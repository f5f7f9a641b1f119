package city.careline.gateway.adapter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.application.CityTime;
import city.careline.gateway.domain.Arrival;
import city.careline.gateway.domain.Call;
import city.careline.gateway.domain.CallIdentity;
import city.careline.gateway.domain.CallKind;
import city.careline.gateway.domain.CallSignal;
import city.careline.gateway.domain.Caller;
import city.careline.gateway.domain.GatewayEvent;
import city.careline.gateway.domain.SeatId;
import city.careline.gateway.domain.SeatNotice;
import city.careline.gateway.domain.Step;
import city.careline.runtime.crypto.KeyedHash;
import city.careline.runtime.event.Ids;
import city.careline.testkit.city.TestKeys;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelSignalsTest {
    private static final KeyedHash HASH = new KeyedHash(TestKeys.hashKey());
    private static final Duration SHIFT = Duration.ofDays(9);

    private final CelSignals signals = signals(settings(Map.of()));

    /** The settings a service has when only these are set. */
    static PbxSettings settings(Map<String, String> values) {
        var builder = new SmallRyeConfigBuilder()
                .withMapping(PbxSettings.class)
                .withDefaultValue("careline.pbx.system-name", "city");
        values.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(PbxSettings.class);
    }

    /** A translator in a city whose clock is nine days ahead. */
    static CelSignals signals(PbxSettings settings) {
        return new CelSignals(HASH, new ShiftedTime(), settings);
    }

    private record ShiftedTime() implements CityTime {
        @Override
        public Duration shift() {
            return SHIFT;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }
    }

    private List<CallSignal> read(String name) {
        return RecordedCalls.lines(name).stream()
                .flatMap(line -> signals.of(CelLine.parse(line)).stream())
                .toList();
    }

    /** Plays a recorded case through the calls' state machine and names what is told and shown. */
    private List<String> play(String name) {
        var calls = new LinkedHashMap<String, Call>();
        var story = new ArrayList<String>();
        for (CallSignal signal : read(name)) {
            @Nullable Step step = step(calls, signal);
            if (step != null) {
                calls.put(signal.linkedId(), step.call());
                step.events().forEach(event -> story.add(name(event)));
                step.notices().forEach(notice -> story.add(name(notice)));
            }
        }
        return story;
    }

    private static @Nullable Step step(Map<String, Call> calls, CallSignal signal) {
        @Nullable Call call = calls.get(signal.linkedId());
        if (call != null) {
            return call.on(signal);
        }
        if (!(signal instanceof CallSignal.Arrived arrived)) {
            return null;
        }
        var identity = new CallIdentity(arrived.linkedId(), Ids.next(), Ids.next(), Ids.nextOrigin());
        return Call.arrive(new Arrival(
                identity, arrived.channelId(), arrived.kind(), Caller.withheld(), arrived.at(), Arrival.Path.RECORD));
    }

    private static String name(GatewayEvent event) {
        return event instanceof GatewayEvent.CallAnswered answered
                ? "CallAnswered " + answered.seat()
                : event.getClass().getSimpleName();
    }

    private static String name(SeatNotice notice) {
        return notice.seat() + " " + notice.change();
    }

    @ParameterizedTest
    @CsvSource({"answered, EMERGENCY", "green, SERVICE", "public, PUBLIC"})
    void Q18_everyKeyIsItsOwnKind(String name, CallKind kind) {
        var arrived = (CallSignal.Arrived) read(name).getFirst();
        assertThat(arrived.kind()).isEqualTo(kind);
        assertThat(arrived.channelId()).isEqualTo(arrived.linkedId());
        assertThat(arrived.lineHash()).hasSize(64);
    }

    @Test
    void L04_theLineIsKnownByTheHashOfTheNumberTheCarrierGave() {
        var arrived = (CallSignal.Arrived) read("answered").getFirst();
        assertThat(arrived.lineHash()).isEqualTo(HASH.ofNumber("10055501001"));
        assertThat(arrived.at())
                .isEqualTo(Instant.parse("2026-11-21T21:11:09.472398Z").plus(SHIFT));
    }

    @ParameterizedTest
    @CsvSource({"withheld", "withheld-by-privacy"})
    void L10_aWithheldNumberIsNotLookedUpEvenWhenTheCarrierKnowsIt(String name) {
        assertThat(((CallSignal.Arrived) read(name).getFirst()).lineHash()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"answered", "seat-hangs-up"})
    void L06_anAnsweredPress(String name) {
        assertThat(play(name))
                .containsExactly(
                        "RedKeyPressed",
                        "CallArrived",
                        "8001 OFFERED",
                        "CallAnswered 8001",
                        "8001 ANSWERED",
                        "CallEnded",
                        "8001 ENDED");
    }

    @Test
    void L06_anAbandonedPress() {
        assertThat(play("abandoned"))
                .containsExactly("RedKeyPressed", "CallArrived", "8001 OFFERED", "CallAbandoned", "8001 ABANDONED");
        assertThat(play("abandoned-nobody-there")).containsExactly("RedKeyPressed", "CallArrived", "CallAbandoned");
    }

    @Test
    void L09_ofThreeSeatsThatRingOneAnswers() {
        assertThat(play("three-seats-one-answers"))
                .containsExactly(
                        "RedKeyPressed",
                        "CallArrived",
                        "8003 OFFERED",
                        "8002 OFFERED",
                        "8001 OFFERED",
                        "8003 ANSWERED_ELSEWHERE",
                        "8001 ANSWERED_ELSEWHERE",
                        "CallAnswered 8002",
                        "8002 ANSWERED",
                        "CallEnded",
                        "8002 ENDED");
    }

    @Test
    void aSeatThatTriesItsHeadsetIsNoPress() {
        assertThat(play("seat-tries-its-headset")).isEmpty();
    }

    @Test
    void everyRecordedCallIsAnnouncedOnceAndEndsOnce() throws IOException {
        try (Stream<Path> files = Files.list(RecordedCalls.FOLDER)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".csv")).toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                List<String> story = play(name);
                long arrived = story.stream().filter("CallArrived"::equals).count();
                long over = story.stream()
                        .filter(it -> it.equals("CallEnded") || it.equals("CallAbandoned"))
                        .count();
                assertThat(over).as(name).isEqualTo(arrived);
            }
        }
    }

    @Test
    void aQueueMemberIsASeatByItsEndpoint() {
        assertThat(signals.seatOf("PJSIP/8001")).contains(new SeatId("8001"));
        assertThat(signals.seatOf("PJSIP/trunk")).isEmpty();
        assertThat(CelSignals.userTypeOf("995")).isEqualTo("RED");
        assertThat(CelSignals.userTypeOf("600")).isEmpty();
    }

    @Test
    void aUserEventWithoutReadableExtraIsAWithheldCall() {
        String line = RecordedCalls.lines("answered").get(1);
        String broken = line.replace("{\"\"extra\"\":\"\"10055501001\"\"}", "{broken");
        assertThat(signals.of(CelLine.parse(broken)))
                .get()
                .isInstanceOfSatisfying(
                        CallSignal.Arrived.class,
                        it -> assertThat(it.lineHash()).isNull());
    }
}
