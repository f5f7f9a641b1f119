package city.careline.dispatch.domain.matching;

import city.careline.dispatch.domain.Wishes;

/**
 * What speaks for and against somebody who passed every gate, in seconds of travel; the lowest total wins.
 *
 * @param travel the way
 * @param fairness recent work, above zero
 * @param continuity having served the elder before, below zero
 * @param preference being liked by the elder, below zero
 * @param rating lack of rating, above zero
 * @param position not knowing exactly where, above zero
 */
public record Score(int travel, int fairness, int continuity, int preference, int rating, int position) {
    static Score of(Candidate candidate, Whereabouts at, Travel travel, Load load, Need need, MatchingPolicy policy) {
        Wishes wishes = need.wishes();
        boolean likedWorker = wishes.preferredWorkers().contains(candidate.workerId());
        boolean likedProvider = wishes.preferredProviders().contains(candidate.providerId());
        return new Score(
                travel.seconds(),
                policy.fairness().seconds(load.recent()),
                -policy.continuity().seconds(load),
                -(likedWorker ? policy.preferredWorkerSeconds() : 0)
                        - (likedProvider ? policy.preferredProviderSeconds() : 0),
                policy.rating()
                        .seconds(
                                candidate.worker().rating(),
                                candidate.provider().rating()),
                policy.position().seconds(at));
    }

    /** The sum of all parts. */
    public int total() {
        return travel + fairness + continuity + preference + rating + position;
    }
}
