/** Conversion of coordinates. */
@NullMarked
package city.careline.runtime.geo;

import org.jspecify.annotations.NullMarked;
