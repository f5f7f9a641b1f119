/** What can be asked of this service: one class per command, and the ports they need. */
@NullMarked
package city.careline.provider.application;

import org.jspecify.annotations.NullMarked;
