/** Events of billing-service: holds, entitlements and settlements. */
@NullMarked
package city.careline.contracts.billing;

import org.jspecify.annotations.NullMarked;
