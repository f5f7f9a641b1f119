/** Heat, cold, flood or sickness over a region: many elders are looked after at once, and no emergency waits for that. */
@NullMarked
package city.careline.dispatch.domain.mass;

import org.jspecify.annotations.NullMarked;
