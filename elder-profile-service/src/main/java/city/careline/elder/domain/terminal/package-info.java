/** One-key terminals and who may press them. */
@NullMarked
package city.careline.elder.domain.terminal;

import org.jspecify.annotations.NullMarked;
