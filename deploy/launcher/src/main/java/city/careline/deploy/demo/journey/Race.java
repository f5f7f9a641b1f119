package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.ApiRefusal;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.TokenRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several workers accept their offers of one order at the same instant, each in a thread of its own. */
public final class Race {
    private Race() {}

    /**
     * What became of one of them.
     *
     * @param offerId the offer accepted
     * @param providerId the worker's provider
     * @param workerId who accepted
     * @param assignmentId granted, empty for a loser
     * @param refusal why not, empty for the winner
     * @param nanos when the answer came, by {@link System#nanoTime()}
     */
    public record Runner(
            String offerId,
            String providerId,
            String workerId,
            Optional<String> assignmentId,
            Optional<ApiRefusal> refusal,
            long nanos) {
        /** True when the offer was granted. */
        public boolean won() {
            return assignmentId.isPresent();
        }

        /** True when refused because somebody else was first. */
        public boolean cameSecond() {
            return refusal.filter(no -> no.is(409, "offer-already-taken")).isPresent();
        }
    }

    /** Lets all accept at once and waits for every answer; in the order of the offers. */
    public static List<Runner> run(Api api, List<Story.Offer> offers) {
        var barrier = new CyclicBarrier(offers.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(offers.size())) {
            List<Future<Runner>> runners = offers.stream()
                    .map(offer -> threads.submit(() -> accept(api, offer, barrier)))
                    .toList();
            return runners.stream().map(Race::join).toList();
        }
    }

    private static Runner accept(Api api, Story.Offer offer, CyclicBarrier barrier)
            throws InterruptedException, BrokenBarrierException {
        var worker = api.as(TokenRequest.worker(offer.provider(), offer.worker()));
        worker.get(Service.DISPATCH, "/offers?worker=" + offer.worker()); // token and connection are there before
        barrier.await();
        try {
            JsonNode granted = worker.put(Service.DISPATCH, "/offers/" + offer.id() + "/acceptance");
            return runner(offer, Optional.of(Json.id(granted, "assignmentId")), Optional.empty());
        } catch (ApiRefusal refusal) {
            return runner(offer, Optional.empty(), Optional.of(refusal));
        }
    }

    private static Runner runner(Story.Offer offer, Optional<String> assignment, Optional<ApiRefusal> refusal) {
        return new Runner(
                offer.id(),
                offer.provider().toString(),
                offer.worker().toString(),
                assignment,
                refusal,
                System.nanoTime());
    }

    private static Runner join(Future<Runner> runner) {
        try {
            return runner.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Broken("interrupted in the race");
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a worker could not run", e.getCause());
        }
    }
}
