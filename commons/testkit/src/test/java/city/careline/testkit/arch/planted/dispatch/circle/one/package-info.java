/** Planted violations: every class here breaks the rule it is named after. */
@NullMarked
package city.careline.testkit.arch.planted.dispatch.circle.one;

import org.jspecify.annotations.NullMarked;
