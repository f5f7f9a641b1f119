/** The embedded city: PostgreSQL, Kafka, Redis, Asterisk and the five services on one machine. */
@NullMarked
package city.careline.deploy.city;

import org.jspecify.annotations.NullMarked;
