/** The published language of this service, and the positions that go to Kafka without an outbox. */
@NullMarked
package city.careline.provider.adapter.kafka;

import org.jspecify.annotations.NullMarked;
