/** Coordinates at the edge: what maps and phones in China deliver becomes WGS-84. */
@NullMarked
package city.careline.runtime.geo;

import org.jspecify.annotations.NullMarked;
