package city.careline.gateway.adapter.asterisk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.careline.gateway.adapter.index.SeatBoard;
import city.careline.gateway.application.CloseLostCalls;
import city.careline.gateway.application.FollowCalls;
import city.careline.gateway.application.Gateway;
import city.careline.gateway.application.PhoneCopies;
import city.careline.gateway.domain.PhoneState;
import city.careline.gateway.domain.SeatId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.asteriskjava.manager.event.CelEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.QueueMemberPauseEvent;
import org.asteriskjava.manager.event.QueueMemberStatusEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AmiEventsTest {
    private static final SeatId SEAT = new SeatId("8001");
    private final SeatBoard seats = new SeatBoard();
    private final Copies copies = new Copies();
    private final Gateway gateway = new Gateway();
    private final FollowCalls follow = gateway.followCalls();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PbxSettings settings = CelSignalsTest.settings(
            Map.of("careline.pbx.enabled", "true", "careline.pbx.second-path-delay", "PT0.05S"));
    private final CelSignals signals = CelSignalsTest.signals(settings);
    private final SecondPath secondPath = new SecondPath(settings, follow, meters);
    private final CelTail tail = new CelTail(settings, signals, follow, gateway.journal(), gateway.directory(), meters);
    private final AmiEvents events = new AmiEvents(
            signals, secondPath, seats, copies, new CloseLostCalls(gateway.journal(), follow, gateway), tail);

    private CelEvent cel(String name, String extension, String channel, String channelId) {
        var cel = new CelEvent(this);
        cel.setDateReceived(new Date());
        cel.setEventName(name);
        cel.setExten(extension);
        cel.setChannel(channel);
        cel.setLinkedID("city-1");
        cel.setUniqueID(channelId);
        cel.setExtra("{\"extra\":\"10055501001\"}");
        return cel;
    }

    @AfterEach
    void stop() {
        secondPath.stop(new ShutdownEvent());
    }

    @Test
    void L06_aPressTheRecordDoesNotTellIsAnnouncedByTheLiveConnection() {
        secondPath.start(new StartupEvent());
        events.take(cel("CHAN_START", "995", "PJSIP/trunk-00000001", "city-1"));
        events.take(cel("USER_DEFINED", "995", "PJSIP/trunk-00000001", "city-1"));
        events.take(cel("BRIDGE_ENTER", "995", "PJSIP/8001-00000002", "city-2"));
        events.take(cel("LINKEDID_END", "995", "PJSIP/8001-00000002", "city-2"));
        await().atMost(5, SECONDS)
                .untilAsserted(() -> assertThat(gateway.told())
                        .containsExactly("RedKeyPressed", "CallArrived", "CallAnswered", "CallEnded"));
    }

    @Test
    void L06_aJournalThatFailsForAWhileLosesNoPressHeardLive() {
        gateway.journal().fail(true);
        gateway.kafkaAway(true);
        secondPath.start(new StartupEvent());
        events.take(cel("USER_DEFINED", "996", "PJSIP/trunk-00000001", "city-1"));
        await().atMost(5, SECONDS).until(() -> gateway.pastJournal() > 0);
        assertThat(gateway.told()).isEmpty();
        gateway.journal().fail(false);
        await().atMost(5, SECONDS)
                .untilAsserted(() -> assertThat(gateway.told()).containsExactly("CallArrived"));
    }

    private static final class Copies implements PhoneCopies {
        private final Map<SeatId, PhoneState> phones = new HashMap<>();

        @Override
        public void put(SeatId seat, PhoneState state) {
            phones.put(seat, state);
        }

        @Override
        public Uni<Map<SeatId, PhoneState>> list() {
            return Uni.createFrom().item(phones);
        }
    }

    @Test
    void L09_aQueueMembersStateIsTheSeatsPhone() {
        var status = new QueueMemberStatusEvent(this);
        status.setInterface("PJSIP/8001");
        status.setQueue("emergency");
        status.setStatus(6);
        status.setPaused(false);
        events.take(status);
        assertThat(seats.phones()).containsEntry(SEAT, new PhoneState(true, true, false, false));
        var pause = new QueueMemberPauseEvent(this);
        pause.setInterface("PJSIP/8001");
        pause.setQueue("service");
        pause.setStatus(1);
        pause.setPaused(true);
        events.take(pause);
        assertThat(seats.phones()).containsEntry(SEAT, new PhoneState(true, false, false, true));
        assertThat(copies.phones).isEqualTo(seats.phones());
    }

    @Test
    void membersThatAreNoSeatsAndHalfEventsMeanNothing() {
        var trunk = new QueueMemberStatusEvent(this);
        trunk.setInterface("PJSIP/trunk");
        trunk.setQueue("service");
        trunk.setStatus(1);
        events.take(trunk);
        events.take(new QueueMemberStatusEvent(this));
        events.take(new CelEvent(this));
        events.take(new HangupEvent(this));
        assertThat(seats.phones()).isEmpty();
        assertThat(events.concerns(new HangupEvent(this))).isFalse();
        assertThat(events.concerns(trunk)).isTrue();
    }
}
