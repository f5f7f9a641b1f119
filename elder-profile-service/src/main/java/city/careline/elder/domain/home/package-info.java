/** Homes: position, coordinate systems, households. */
@NullMarked
package city.careline.elder.domain.home;

import org.jspecify.annotations.NullMarked;
