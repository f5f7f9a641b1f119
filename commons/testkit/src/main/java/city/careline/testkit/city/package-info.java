/** The embedded city of a test run: PostgreSQL, Kafka, Redis, keys. */
@NullMarked
package city.careline.testkit.city;

import org.jspecify.annotations.NullMarked;
