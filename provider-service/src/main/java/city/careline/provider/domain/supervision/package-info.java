/** What supervision knows of a provider and has decided about it. */
@NullMarked
package city.careline.provider.domain.supervision;

import org.jspecify.annotations.NullMarked;
