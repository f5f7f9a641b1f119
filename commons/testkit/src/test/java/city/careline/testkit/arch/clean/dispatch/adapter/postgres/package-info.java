/** A service as it should be: no rule finds anything here. */
@NullMarked
package city.careline.testkit.arch.clean.dispatch.adapter.postgres;

import org.jspecify.annotations.NullMarked;
