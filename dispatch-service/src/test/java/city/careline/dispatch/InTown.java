package city.careline.dispatch;

import city.careline.contracts.Topics;
import city.careline.contracts.dispatch.IncidentOpened;
import city.careline.contracts.dispatch.OfferMade;
import city.careline.contracts.gateway.AlarmRaised;
import city.careline.dispatch.application.Candidates;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.KafkaLog;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** A test of the running service in a town of its own. */
abstract class InTown {
    final KafkaLog kafka = KafkaLog.fromNow(Topics.WORK_ORDERS);
    final FieldCipher cipher;
    final Town town;

    InTown(Candidates candidates, FieldCipher cipher) {
        this.cipher = cipher;
        this.town = Town.found(kafka, candidates);
    }

    @AfterEach
    void end() {
        kafka.close();
    }

    /** The incident a press became. */
    UUID opened(AlarmRaised press) {
        return kafka.await(IncidentOpened.TYPE, one -> one.alarmId().equals(press.alarmId()))
                .workOrderId();
    }

    /** The offer of this order to this worker, once made. */
    UUID offerTo(UUID order, Town.Staff staff) {
        return kafka.await(
                        OfferMade.TYPE,
                        one -> one.workOrderId().equals(order) && one.workerId().equals(staff.worker()))
                .offerId();
    }
}
