/**
 * Service orders that outnumber free workers: an exact minimum-cost matching of waiting orders and workers, kept optimal
 * from event to event, and the policy that prices waiting.
 */
@NullMarked
package city.careline.dispatch.domain.matching.pool;

import org.jspecify.annotations.NullMarked;
