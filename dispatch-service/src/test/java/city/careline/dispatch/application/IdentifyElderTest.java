package city.careline.dispatch.application;

import static city.careline.dispatch.Samples.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.dispatch.Samples;
import city.careline.dispatch.domain.Elder;
import city.careline.dispatch.domain.ElderId;
import city.careline.dispatch.domain.Risk;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.order.Change;
import city.careline.dispatch.domain.order.OrderState;
import city.careline.dispatch.domain.order.Releasing;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentifyElderTest {
    private final Hall hall = new Hall();

    @Test
    void ofAnotherRegionAnOrderDoesNotExist() {
        WorkOrderId id = hall.opened(hall.alarm(hall.resident()));
        assertThatThrownBy(() -> hall.await(hall.cancelWorkOrder.handle(id, "FALSE_ALARM", Hall.ELSEWHERE)))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> hall.await(hall.releaseWorkOrder.handle(id, Hall.ELSEWHERE)))
                .isInstanceOf(Absent.class);
        assertThat(hall.await(hall.releaseWorkOrder.handle(id, Hall.SEAT)))
                .isEqualTo(new Releasing.Release.NotWaiting(OrderState.UNSERVED));
    }

    @Test
    void theElderOfAnUnknownCallerIsToldByTheSeat() {
        hall.worker(100);
        WorkOrderId id = hall.opened(hall.alarm(null));
        Elder elder = hall.resident();
        assertThat(hall.await(hall.identifyElder.handle(id, new ElderId(UUID.randomUUID()), Hall.SEAT)))
                .isInstanceOf(IdentifyElder.Outcome.UnknownElder.class);
        assertThat(hall.await(hall.identifyElder.handle(id, elder.id(), Hall.SEAT)))
                .isEqualTo(new IdentifyElder.Outcome.Decided(new Releasing.Identification.Identified()));
        assertThat(hall.stores.docket(id).openOffers()).hasSize(1);
        assertThat(hall.await(hall.identifyElder.handle(id, elder.id(), Hall.SEAT)))
                .as("repeated")
                .isInstanceOf(IdentifyElder.Outcome.Decided.class);
        WorkOrderId other = hall.opened(hall.alarm(null));
        assertThat(hall.await(hall.identifyElder.handle(other, elder.id(), Hall.SEAT)))
                .isInstanceOf(IdentifyElder.Outcome.HouseholdHasIncident.class);
    }

    @Test
    void anElderWithoutHouseholdIsToldToo() {
        Elder one = Samples.elder();
        Elder alone = hall.known(new Elder(one.id(), null, HOME, Risk.KEY, true, Set.of(), null, 1));
        WorkOrderId id = hall.opened(hall.alarm(null));
        assertThat(hall.await(hall.identifyElder.handle(id, alone.id(), Hall.SEAT)))
                .isInstanceOf(IdentifyElder.Outcome.Decided.class);
    }

    @Test
    void theBackstopAnswersThatTheHouseholdHasAnIncident() {
        WorkOrderId id = hall.opened(hall.alarm(null));
        Elder elder = hall.resident();
        var refusing = new IdentifyElder(
                hall.stores,
                new WorkOrdersDecorator(hall.stores) {
                    @Override
                    public Uni<Void> save(UnitOfWork work, Change change) {
                        return Uni.createFrom().failure(new OpenIncidentExists(new IllegalStateException()));
                    }
                },
                hall.stores,
                hall.makeOffers);
        assertThat(hall.await(refusing.handle(id, elder.id(), Hall.SEAT)))
                .isInstanceOf(IdentifyElder.Outcome.HouseholdHasIncident.class);
    }

    @Test
    void theElderOfAServiceOrderMayBeCorrectedWhateverElseIsOpen() {
        hall.sellsBaths();
        Elder elder = hall.resident();
        hall.opened(hall.alarm(elder));
        WorkOrderId order = placed();
        assertThat(hall.await(hall.identifyElder.handle(order, elder.id(), Hall.SEAT)))
                .isInstanceOf(IdentifyElder.Outcome.Decided.class);
    }

    private WorkOrderId placed() {
        Elder elder = hall.resident();
        var wish = new PlaceServiceOrder.Wish(elder.id(), Hall.BATH, 60, null, UUID.randomUUID(), Samples.ORIGIN);
        var placement = hall.await(hall.placeServiceOrder.handle(wish, Hall.SEAT));
        return ((PlaceServiceOrder.Placement.Placed) placement).id();
    }
}
