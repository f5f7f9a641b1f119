/** Everything the gateway touches, one package per technology. */
@NullMarked
package city.careline.gateway.adapter;

import org.jspecify.annotations.NullMarked;
