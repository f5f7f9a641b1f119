/** Policies as data: when offers go out, to how many, how far and for how long. */
@NullMarked
package city.careline.dispatch.domain.policy;

import org.jspecify.annotations.NullMarked;
