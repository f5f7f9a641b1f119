/** Quotas, holds and the double-entry bookings of public money; plain Java, amounts in fen. */
@NullMarked
package city.careline.billing.domain;

import org.jspecify.annotations.NullMarked;
