/** Elders: identity, age, groups, contacts, life status. */
@NullMarked
package city.careline.elder.domain.elder;

import org.jspecify.annotations.NullMarked;
