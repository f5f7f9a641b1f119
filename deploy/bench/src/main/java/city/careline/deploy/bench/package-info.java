/** Benches: each measures Careline and its rivals in one run and exits 0 only when its bars hold. */
@NullMarked
package city.careline.deploy.bench;

import org.jspecify.annotations.NullMarked;
