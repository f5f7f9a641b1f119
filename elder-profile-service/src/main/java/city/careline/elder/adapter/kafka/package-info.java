/** The only place that knows the published events. */
@NullMarked
package city.careline.elder.adapter.kafka;

import org.jspecify.annotations.NullMarked;
