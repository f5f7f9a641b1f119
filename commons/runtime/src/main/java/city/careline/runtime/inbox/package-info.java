/** Consuming events: one effect per event, transient trouble retried without end, poison put in quarantine. */
@NullMarked
package city.careline.runtime.inbox;

import org.jspecify.annotations.NullMarked;
