package city.careline.billing.adapter.rest;

import city.careline.testkit.city.TestCity;
import city.careline.testkit.rest.EndpointWalk;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which role may call what, and that everything else is refused completely. */
@QuarkusTest
@WithTestResource(value = TestCity.class, initArgs = @ResourceArg(name = TestCity.SERVICE, value = "billing"))
class RoleTableIT {
    private static final Set<String> HOLDS = Set.of("operator", "supervisor", "finance", "auditor", "county", "city");
    private static final Set<String> LEDGER = Set.of("finance", "auditor");
    private static final Set<String> STATEMENTS = Set.of("finance", "auditor", "provider", "county", "city");
    private static final Set<String> FINANCE = Set.of("finance");

    private static Map<String, Set<String>> table() {
        var table = new HashMap<>(EndpointWalk.RUNTIME_ROLES);
        table.put(
                "GET /policies",
                Set.of("finance", "admin", "auditor", "operator", "supervisor", "community", "county", "city"));
        table.put("POST /policies", Set.of("finance", "admin"));
        table.put("POST /grants", FINANCE);
        table.put(
                "GET /elders/{id}/entitlement",
                Set.of("operator", "supervisor", "finance", "auditor", "community", "county", "city", "family"));
        table.put("GET /holds", HOLDS);
        table.put("GET /holds/{workOrderId}", HOLDS);
        table.put("GET /ledger/postings", LEDGER);
        table.put("GET /ledger/balance", LEDGER);
        table.put("GET /ledger/breaches", LEDGER);
        table.put("POST /settlements", FINANCE);
        table.put("GET /settlements", STATEMENTS);
        table.put("GET /settlements/{id}", STATEMENTS);
        table.put("POST /months/{month}/close", FINANCE);
        table.put("POST /adjustments", FINANCE);
        table.put("GET /reviews", Set.of("finance", "supervisor", "auditor"));
        table.put("PUT /reviews/{id}/resolution", FINANCE);
        return table;
    }

    @TestFactory
    Stream<DynamicTest> everyOperationRefusesWhatItMust() {
        return EndpointWalk.of(table()).body("POST /adjustments", """
                        {"workOrderId":"00000000-0000-4000-8000-00000000dead","deltaFen":100,"reason":"r"}""").tests();
    }
}
