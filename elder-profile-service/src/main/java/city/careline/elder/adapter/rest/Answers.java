package city.careline.elder.adapter.rest;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.runtime.problem.Problem;
import java.util.List;

/** Answers an outcome: its value, or a problem that names field and rule. */
final class Answers {
    private Answers() {}

    /** The value; a refusal leaves as its problem. */
    static <T> T of(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> refusals) ->
                throw problem(refusals).exception();
        };
    }

    /** The problem of a refusal: the gravest reason decides the status. */
    static Problem problem(List<Refusal> refusals) {
        for (Refusal refusal : refusals) {
            switch (refusal.kind()) {
                case FORBIDDEN -> {
                    return Problem.forbidden(refusal.detail());
                }
                case ABSENT -> {
                    return Problem.notFound(refusal.detail());
                }
                case CONFLICT -> {
                    return Problem.conflict(refusal.rule(), refusal.detail());
                }
                case BAD_FIELD -> {}
            }
        }
        return Problem.badInput(refusals.stream().map(Answers::fieldError).toList());
    }

    static Problem.FieldError fieldError(Refusal refusal) {
        return new Problem.FieldError(refusal.field(), refusal.rule(), refusal.detail());
    }
}
