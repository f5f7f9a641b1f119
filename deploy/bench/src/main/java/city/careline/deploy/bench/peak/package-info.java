/** The worst minute of a city, measured from the press to the first offer. */
@NullMarked
package city.careline.deploy.bench.peak;

import org.jspecify.annotations.NullMarked;
