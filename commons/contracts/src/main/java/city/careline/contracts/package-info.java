/** The published language of Careline: topics, event types and the records they carry. */
@NullMarked
package city.careline.contracts;

import org.jspecify.annotations.NullMarked;
