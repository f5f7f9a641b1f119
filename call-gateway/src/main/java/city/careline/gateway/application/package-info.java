/** What the gateway does, one class per command, and the ports it needs. */
@NullMarked
package city.careline.gateway.application;

import org.jspecify.annotations.NullMarked;
