/** Events of elder-profile-service: regions, elders and terminals. */
@NullMarked
package city.careline.contracts.elder;

import org.jspecify.annotations.NullMarked;
