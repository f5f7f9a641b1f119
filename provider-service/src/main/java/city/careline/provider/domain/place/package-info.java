/** Regions and points on the map. */
@NullMarked
package city.careline.provider.domain.place;

import org.jspecify.annotations.NullMarked;
