package city.careline.billing.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Begins transactions on the books. */
public interface OpenBooks {
    /** The result of the work, after its transaction has committed; a failure rolls everything back. */
    <R> Uni<R> with(Function<Books, Uni<R>> work);
}
