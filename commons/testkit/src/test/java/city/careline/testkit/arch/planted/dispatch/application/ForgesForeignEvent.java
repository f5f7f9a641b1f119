package city.careline.testkit.arch.planted.dispatch.application;

import city.careline.testkit.arch.planted.contracts.billing.HoldForged;
import java.util.function.Function;

class ForgesForeignEvent {
    Function<String, HoldForged> forge = HoldForged::new;
}
