/** What billing can be asked to do, and the ports it needs for that. */
@NullMarked
package city.careline.billing.application;

import org.jspecify.annotations.NullMarked;
