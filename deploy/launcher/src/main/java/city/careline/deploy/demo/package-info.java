/** The demo city and its two journeys, all through the public REST APIs and real telephones. */
@NullMarked
package city.careline.deploy.demo;

import org.jspecify.annotations.NullMarked;
