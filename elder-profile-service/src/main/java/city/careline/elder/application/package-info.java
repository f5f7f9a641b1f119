/** The commands and queries of the register, and the ports they need. */
@NullMarked
package city.careline.elder.application;

import org.jspecify.annotations.NullMarked;
