/** Metric names, documented in the README as an interface. */
@NullMarked
package city.careline.gateway.adapter.metrics;

import org.jspecify.annotations.NullMarked;
