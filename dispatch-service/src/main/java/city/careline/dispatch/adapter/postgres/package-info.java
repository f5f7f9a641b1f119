/** Everything dispatching keeps, in plain reactive SQL: explicit statements, explicit locks. */
@NullMarked
package city.careline.dispatch.adapter.postgres;

import org.jspecify.annotations.NullMarked;
