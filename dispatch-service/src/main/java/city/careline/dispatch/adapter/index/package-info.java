/** Everybody who might be sent, in memory. */
@NullMarked
package city.careline.dispatch.adapter.index;

import org.jspecify.annotations.NullMarked;
