package city.careline.provider.adapter.rest;

import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.admission.Standing;
import city.careline.provider.domain.admission.Transition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a provider's history.
 *
 * @param from the stage before, absent for the first entry
 * @param to the stage after
 * @param reason why
 * @param actor who decided
 * @param at when
 */
record TransitionView(@Nullable String from, String to, String reason, String actor, Instant at) {

    static TransitionView of(Transition transition) {
        Stage from = transition.from();
        Standing to = transition.to();
        return new TransitionView(
                from == null ? null : from.name(), to.stage().name(), to.reason(), to.actor(), to.since());
    }
}
