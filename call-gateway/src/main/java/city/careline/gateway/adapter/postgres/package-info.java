/** Seat sessions, the history of calls and open incidents. */
@NullMarked
package city.careline.gateway.adapter.postgres;

import org.jspecify.annotations.NullMarked;
