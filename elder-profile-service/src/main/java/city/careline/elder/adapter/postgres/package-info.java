/** The register in PostgreSQL: rows, sealed fields, transactions. */
@NullMarked
package city.careline.elder.adapter.postgres;

import org.jspecify.annotations.NullMarked;
