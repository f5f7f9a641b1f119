/** Entitlements, holds, ledger and settlements. */
@NullMarked
package city.careline.billing;

import org.jspecify.annotations.NullMarked;
