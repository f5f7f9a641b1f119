/** Copies for other instances; never the record. */
@NullMarked
package city.careline.gateway.adapter.redis;

import org.jspecify.annotations.NullMarked;
