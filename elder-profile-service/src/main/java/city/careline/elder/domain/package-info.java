/** What every part of the register's language shares: outcomes and refusals. */
@NullMarked
package city.careline.elder.domain;

import org.jspecify.annotations.NullMarked;
