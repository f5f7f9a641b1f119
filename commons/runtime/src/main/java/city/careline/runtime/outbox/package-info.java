/** Transactional outbox: what a transaction announces is published after it commits, in order, at least once. */
@NullMarked
package city.careline.runtime.outbox;

import org.jspecify.annotations.NullMarked;
