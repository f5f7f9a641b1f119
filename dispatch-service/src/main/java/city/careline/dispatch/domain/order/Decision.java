package city.careline.dispatch.domain.order;

/**
 * An answer together with what it does.
 *
 * @param outcome the answer
 * @param change what it does
 */
public record Decision<O>(O outcome, Change change) {

    static <O> Decision<O> nothing(O outcome, Docket docket) {
        return new Decision<>(outcome, Change.none(docket));
    }
}
