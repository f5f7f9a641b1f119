/** Look-ups kept in memory. */
@NullMarked
package city.careline.gateway.adapter.index;

import org.jspecify.annotations.NullMarked;
