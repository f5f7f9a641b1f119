/** Errors at the REST edge as problem+json (RFC 9457). */
@NullMarked
package city.careline.runtime.problem;

import org.jspecify.annotations.NullMarked;
