/** Regions, households, elders, contacts and terminals. */
@NullMarked
package city.careline.elder;

import org.jspecify.annotations.NullMarked;
