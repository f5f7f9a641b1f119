/** Workers with their certificates, duties and shifts. */
@NullMarked
package city.careline.provider.domain.staff;

import org.jspecify.annotations.NullMarked;
