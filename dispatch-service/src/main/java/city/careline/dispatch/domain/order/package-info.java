/** The life of a work order: opening, release, offers, one winner, visit with its proof, end. */
@NullMarked
package city.careline.dispatch.domain.order;

import org.jspecify.annotations.NullMarked;
