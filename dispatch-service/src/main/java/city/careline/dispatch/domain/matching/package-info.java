/** Who could go: candidates, hard gates, ranking and the decision card that explains the choice. */
@NullMarked
package city.careline.dispatch.domain.matching;

import org.jspecify.annotations.NullMarked;
