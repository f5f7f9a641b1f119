/** The gateway's own durable memory (SQLite) for what Kafka has not acknowledged. */
@NullMarked
package city.careline.gateway.adapter.journal;

import org.jspecify.annotations.NullMarked;
