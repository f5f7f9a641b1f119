/** Events of call-gateway: alarms and calls. */
@NullMarked
package city.careline.contracts.gateway;

import org.jspecify.annotations.NullMarked;
