/** The register, the staff files and the catalogue in PostgreSQL, through Hibernate Reactive and the outbox. */
@NullMarked
package city.careline.provider.adapter.postgres;

import org.jspecify.annotations.NullMarked;
