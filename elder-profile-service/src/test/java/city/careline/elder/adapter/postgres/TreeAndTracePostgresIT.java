package city.careline.elder.adapter.postgres;

import city.careline.elder.application.TreeAndTraceContract;
import city.careline.elder.application.UnitsOfWork;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "elder"))
class TreeAndTracePostgresIT extends TreeAndTraceContract {
    @Inject
    UnitsOfWork units;

    @Override
    protected UnitsOfWork units() {
        return units;
    }

    @Override
    protected <T> T await(Uni<T> uni) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> uni);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
