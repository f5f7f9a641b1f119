/** The region tree. */
@NullMarked
package city.careline.elder.domain.region;

import org.jspecify.annotations.NullMarked;
