/** Telephony and terminals in, calls and alarms out. */
@NullMarked
package city.careline.gateway;

import org.jspecify.annotations.NullMarked;
