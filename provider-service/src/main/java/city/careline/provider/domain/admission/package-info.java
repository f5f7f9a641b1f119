/** Providers from application to exit, with their sites. */
@NullMarked
package city.careline.provider.domain.admission;

import org.jspecify.annotations.NullMarked;
