/** Tokens that stand for an offer. */
@NullMarked
package city.careline.dispatch.adapter.token;

import org.jspecify.annotations.NullMarked;
