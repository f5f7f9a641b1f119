package city.careline.billing.application;

import city.careline.billing.domain.BillingEvent;
import city.careline.billing.domain.Entitlement;
import java.util.List;

/** What is announced of changed balances. */
final class Balances {
    private Balances() {}

    static List<BillingEvent> changed(Books books, List<Entitlement> changed, String originId) {
        return changed.stream()
                .<BillingEvent>map(one -> new BillingEvent.BalanceChanged(one, originId, books.now()))
                .toList();
    }
}
