/** The whole way of an order through real processes: how many a second, and what that is of what the disk allows. */
@NullMarked
package city.careline.deploy.bench.lifecycle;

import org.jspecify.annotations.NullMarked;
