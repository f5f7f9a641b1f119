/** Published events on the wire: envelope, JSON, producing, and reading topics that hold state. */
@NullMarked
package city.careline.runtime.event;

import org.jspecify.annotations.NullMarked;
