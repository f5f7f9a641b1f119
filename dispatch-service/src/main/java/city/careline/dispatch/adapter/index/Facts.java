package city.careline.dispatch.adapter.index;

import city.careline.dispatch.application.CandidateFeed.ProviderNews;
import city.careline.dispatch.application.CandidateFeed.WorkerNews;
import city.careline.dispatch.domain.matching.Candidate;
import city.careline.dispatch.domain.matching.Provider;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a worker.
 *
 * @param worker the worker as published; null when only a position came so far
 * @param provider the employer as published; null when not known yet
 * @param seen the last report; null when there was none
 */
record Facts(@Nullable WorkerNews worker, @Nullable ProviderNews provider, Candidate.@Nullable Sighting seen) {
    /** Nothing yet. */
    static final Facts NONE = new Facts(null, null, null);

    Facts with(@Nullable ProviderNews employer) {
        return new Facts(worker, employer, seen);
    }

    Facts with(WorkerNews news, @Nullable ProviderNews employer) {
        return new Facts(news, employer, seen);
    }

    Facts with(Candidate.Sighting sighting) {
        return new Facts(worker, provider, sighting);
    }

    /** The worker with everything a gate asks for; null while the worker has not been published. */
    @Nullable
    Candidate candidate() {
        WorkerNews news = worker;
        if (news == null) {
            return null;
        }
        ProviderNews employer = provider;
        UUID siteId = news.siteId();
        return new Candidate(
                news.worker(),
                employer == null ? Provider.unknown(news.worker().providerId()) : employer.provider(),
                employer == null || siteId == null ? null : employer.sites().get(siteId),
                seen);
    }
}
