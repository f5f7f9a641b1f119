/** Providers, workers, catalogue, shifts and positions. */
@NullMarked
package city.careline.provider;

import org.jspecify.annotations.NullMarked;
