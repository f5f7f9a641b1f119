package city.careline.dispatch.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Where units of work come from. */
public interface UnitsOfWork {
    /** The result of the work, once everything it did is durable. */
    <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work);
}
