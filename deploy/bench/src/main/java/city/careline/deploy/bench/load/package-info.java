/** A small city in simulated time, for comparing ways of giving waiting orders to workers. */
@NullMarked
package city.careline.deploy.bench.load;

import org.jspecify.annotations.NullMarked;
