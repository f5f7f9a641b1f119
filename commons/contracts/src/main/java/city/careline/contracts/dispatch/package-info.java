/** Events of dispatch-service: work orders, offers, assignments and visits. */
@NullMarked
package city.careline.contracts.dispatch;

import org.jspecify.annotations.NullMarked;
