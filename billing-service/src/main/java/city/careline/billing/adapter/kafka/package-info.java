/** Events in and out; the only place that knows the published contracts. */
@NullMarked
package city.careline.billing.adapter.kafka;

import org.jspecify.annotations.NullMarked;
