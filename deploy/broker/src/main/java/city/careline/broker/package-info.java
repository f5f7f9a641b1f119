/** One Kafka broker in a JVM of its own. */
@NullMarked
package city.careline.broker;

import org.jspecify.annotations.NullMarked;
