package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.OfferFeed;
import city.careline.dispatch.application.Viewer;
import city.careline.dispatch.domain.AssignmentId;
import city.careline.dispatch.domain.OfferId;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkOrderId;
import city.careline.dispatch.domain.WorkerId;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * News of offers for the apps and desks connected to this instance. A listener that falls far behind is cut off and
 * connects again, which tells it what is open.
 */
@Startup
@ApplicationScoped
public class OfferHub implements OfferFeed {
    private static final int BEHIND = 1_000;
    private final BroadcastProcessor<News> news = BroadcastProcessor.create();
    private final AtomicInteger listeners = new AtomicInteger();

    /** Registers its metric. */
    public OfferHub(MeterRegistry meters) {
        meters.gauge("careline_dispatch_stream_listeners", listeners);
    }

    /** News that concerns one worker. */
    sealed interface News {
        ProviderId providerId();

        WorkerId workerId();

        /** An offer was made or ended. */
        record OfferChanged(OfferId id, ProviderId providerId, WorkerId workerId) implements News {}

        /** A worker is no longer bound. */
        record Released(AssignmentId id, WorkOrderId orderId, ProviderId providerId, WorkerId workerId, String reason)
                implements News {}
    }

    @Override
    public void changed(OfferId id, ProviderId providerId, WorkerId workerId) {
        news.onNext(new News.OfferChanged(id, providerId, workerId));
    }

    @Override
    public void released(
            AssignmentId id, WorkOrderId orderId, ProviderId providerId, WorkerId workerId, String reason) {
        news.onNext(new News.Released(id, orderId, providerId, workerId, reason));
    }

    /** What concerns the viewer, from now on. */
    Multi<News> of(Viewer viewer) {
        return news.onOverflow()
                .buffer(BEHIND)
                .filter(one -> concerns(viewer, one))
                .onSubscription()
                .invoke(listeners::incrementAndGet)
                .onTermination()
                .invoke(listeners::decrementAndGet);
    }

    private static boolean concerns(Viewer viewer, News one) {
        WorkerId worker = viewer.workerId();
        return worker == null
                ? one.providerId().equals(viewer.providerId())
                : one.workerId().equals(worker);
    }
}
