/** Events in and out; the only classes that know contract records. */
@NullMarked
package city.careline.gateway.adapter.kafka;

import org.jspecify.annotations.NullMarked;
