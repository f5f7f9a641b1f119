/** The architecture rules, written once for all services. */
@NullMarked
package city.careline.testkit.arch;

import org.jspecify.annotations.NullMarked;
