/** The two journeys, red and green, told step by step as they really happen. */
@NullMarked
package city.careline.deploy.demo.journey;

import org.jspecify.annotations.NullMarked;
