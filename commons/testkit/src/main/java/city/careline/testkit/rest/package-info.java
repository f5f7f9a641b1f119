/** What every endpoint of every service must answer. */
@NullMarked
package city.careline.testkit.rest;

import org.jspecify.annotations.NullMarked;
