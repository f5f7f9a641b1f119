/** Tests of commons/runtime that need the whole city. */
@NullMarked
package city.careline.testkit.runtime;

import org.jspecify.annotations.NullMarked;
