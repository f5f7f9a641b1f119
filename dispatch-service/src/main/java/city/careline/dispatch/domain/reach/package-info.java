/** How much of the city lies within some minutes of somebody who can be sent (10-minute service circle). */
@NullMarked
package city.careline.dispatch.domain.reach;

import org.jspecify.annotations.NullMarked;
