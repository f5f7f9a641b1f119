/** Calls, alarms, callers and seats: plain rules, without clock or framework. */
@NullMarked
package city.careline.gateway.domain;

import org.jspecify.annotations.NullMarked;
