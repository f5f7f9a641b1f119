/** What can be ordered, and its prices. */
@NullMarked
package city.careline.provider.domain.catalogue;

import org.jspecify.annotations.NullMarked;
