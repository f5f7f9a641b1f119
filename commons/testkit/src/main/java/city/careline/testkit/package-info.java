/** What tests of several modules share. */
@NullMarked
package city.careline.testkit;

import org.jspecify.annotations.NullMarked;
