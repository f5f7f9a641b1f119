/** Load on a running city for benches and tests: towns that exist as events only, events as they come out, plain HTTP. */
@NullMarked
package city.careline.deploy.load;

import org.jspecify.annotations.NullMarked;
