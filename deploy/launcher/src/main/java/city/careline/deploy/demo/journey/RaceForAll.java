package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.EventStream;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The race of two as a journey tells it: who won, who was told, and what the loser's app saw. */
final class RaceForAll {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Api api;
    private final JourneyLog log;

    RaceForAll(Api api, JourneyLog log) {
        this.api = api;
        this.log = log;
    }

    Race.Runner run(List<Story.Offer> two) {
        try (EventStream first = offersOf(two.get(0));
                EventStream second = offersOf(two.get(1))) {
            List<Race.Runner> runners = Race.run(api, two);
            List<Race.Runner> winners =
                    runners.stream().filter(Race.Runner::won).toList();
            List<Race.Runner> losers =
                    runners.stream().filter(Race.Runner::cameSecond).toList();
            Broken.unless(winners.size() == 1 && losers.size() == 1, "the race had not exactly one winner: " + runners);
            Race.Runner winner = winners.getFirst();
            Race.Runner loser = losers.getFirst();
            log.stepAt(
                    winner.nanos(),
                    "two accept at once: one wins",
                    "offerId",
                    winner.offerId(),
                    "workerId",
                    winner.workerId(),
                    "assignmentId",
                    winner.assignmentId().orElseThrow());
            log.stepAt(
                    loser.nanos(),
                    "the other is told: 409 offer-already-taken",
                    "offerId",
                    loser.offerId(),
                    "workerId",
                    loser.workerId());
            told(runners.indexOf(loser) == 0 ? first : second, loser);
            log.fact("race", Map.of("winner", tree(winner), "loser", tree(loser)));
            return winner;
        }
    }

    private EventStream offersOf(Story.Offer offer) {
        return api.as(TokenRequest.worker(offer.provider(), offer.worker())).stream(Service.DISPATCH, "/offers/stream");
    }

    private void told(EventStream stream, Race.Runner loser) {
        EventStream.Event told = stream.await(
                "the loser's stream tells of the withdrawn offer",
                LIMIT,
                event -> event.data().path("offerId").asText().equals(loser.offerId())
                        && (event.name() + event.data())
                                .toUpperCase(java.util.Locale.ROOT)
                                .contains("WITHDRAWN"));
        log.stepAt(told.nanos(), "the loser's app drops the card", "offerId", loser.offerId());
    }

    private static Map<String, Object> tree(Race.Runner runner) {
        return Map.of(
                "offerId", runner.offerId(),
                "providerId", runner.providerId(),
                "workerId", runner.workerId(),
                "answer",
                        runner.refusal()
                                .map(no -> no.status() + " " + no.type())
                                .orElse("200"));
    }
}
