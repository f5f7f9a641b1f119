/** What dispatching does: one class per command, and the ports they need. */
@NullMarked
package city.careline.dispatch.application;

import org.jspecify.annotations.NullMarked;
