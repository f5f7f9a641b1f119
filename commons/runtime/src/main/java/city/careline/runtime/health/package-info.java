/** Readiness that fails when the service cannot do its job. */
@NullMarked
package city.careline.runtime.health;

import org.jspecify.annotations.NullMarked;
