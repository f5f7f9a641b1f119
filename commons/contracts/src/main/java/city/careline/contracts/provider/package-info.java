/** Events of provider-service: providers, workers, catalogue and positions. */
@NullMarked
package city.careline.contracts.provider;

import org.jspecify.annotations.NullMarked;
