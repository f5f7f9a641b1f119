/** Billing's tables, plain SQL. */
@NullMarked
package city.careline.billing.adapter.postgres;

import org.jspecify.annotations.NullMarked;
