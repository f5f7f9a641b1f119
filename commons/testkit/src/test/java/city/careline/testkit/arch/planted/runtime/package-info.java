/** Planted violations: every class here breaks the rule it is named after. */
@NullMarked
package city.careline.testkit.arch.planted.runtime;

import org.jspecify.annotations.NullMarked;
