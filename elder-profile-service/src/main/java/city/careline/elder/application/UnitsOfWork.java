package city.careline.elder.application;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Runs work in one transaction each. */
public interface UnitsOfWork {
    /** The result of the work after its commit; fails with {@link Collision} when another transaction was quicker. */
    <T> Uni<T> run(Function<UnitOfWork, Uni<T>> work);
}
