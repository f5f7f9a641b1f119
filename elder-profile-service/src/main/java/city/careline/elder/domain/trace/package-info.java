/** Who changed and who read what. */
@NullMarked
package city.careline.elder.domain.trace;

import org.jspecify.annotations.NullMarked;
