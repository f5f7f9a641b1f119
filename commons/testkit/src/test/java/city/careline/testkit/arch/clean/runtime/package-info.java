/** A service as it should be: no rule finds anything here. */
@NullMarked
package city.careline.testkit.arch.clean.runtime;

import org.jspecify.annotations.NullMarked;
