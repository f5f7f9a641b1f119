/** Who is calling: roles and scopes of the bearer token. */
@NullMarked
package city.careline.runtime.security;

import org.jspecify.annotations.NullMarked;
