/** Transactions that know the city's clock and wake the outbox relay. */
@NullMarked
package city.careline.runtime.postgres;

import org.jspecify.annotations.NullMarked;
