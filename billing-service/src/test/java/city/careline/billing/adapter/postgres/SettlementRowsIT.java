package city.careline.billing.adapter.postgres;

import city.careline.billing.application.OpenBooks;
import city.careline.billing.application.SettlementContract;
import city.careline.testkit.city.TestCity;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The real books pass the same tests as those in memory. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class SettlementRowsIT extends SettlementContract {
    @Inject
    OpenBooks books;

    @Override
    protected OpenBooks books() {
        return books;
    }
}
