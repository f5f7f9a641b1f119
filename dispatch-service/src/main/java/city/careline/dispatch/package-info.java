/** Work orders, offers, assignments and visits. */
@NullMarked
package city.careline.dispatch;

import org.jspecify.annotations.NullMarked;
