package city.careline.dispatch.adapter.rest;

import static city.careline.dispatch.Samples.IDS;
import static city.careline.dispatch.Samples.NOW;
import static city.careline.dispatch.Samples.north;
import static city.careline.dispatch.Samples.offered;
import static city.careline.dispatch.Samples.worker;
import static org.assertj.core.api.Assertions.assertThat;

import city.careline.dispatch.domain.order.Answering;
import city.careline.dispatch.domain.order.Docket;
import city.careline.dispatch.domain.order.Ending;
import city.careline.dispatch.domain.order.Offer;
import city.careline.dispatch.domain.order.VisitReport;
import city.careline.dispatch.domain.order.Visiting;
import city.careline.dispatch.domain.order.WorkOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkOrderViewTest {
    private static WorkOrder followedUp() {
        Docket docket = offered(1);
        Offer offer = docket.offers().getFirst();
        docket = Answering.accept(docket, offer, worker(offer), 0, IDS, NOW)
                .change()
                .after();
        for (VisitReport step : List.of(
                new VisitReport.EnRoute(),
                new VisitReport.Arrival(),
                new VisitReport.CheckIn(north(1)),
                new VisitReport.CheckOut(north(1), null))) {
            var assignment = docket.assignments().getFirst();
            docket = Visiting.report(docket, assignment, worker(offer), step, 300, IDS, NOW)
                    .change()
                    .after();
        }
        return Ending.close(docket, "SATISFIED", "老人说近日头晕", "operator-1", NOW)
                .change()
                .after()
                .order();
    }

    @Test
    void whatTheOperatorNotedIsNotForProvidersAndWorkers() {
        assertThat(WorkOrderView.of(followedUp(), true).note()).isEqualTo("老人说近日头晕");
        WorkOrderView bound = WorkOrderView.of(followedUp(), false);
        assertThat(bound.note()).isNull();
        assertThat(bound.outcome()).isEqualTo("SATISFIED");
    }
}
