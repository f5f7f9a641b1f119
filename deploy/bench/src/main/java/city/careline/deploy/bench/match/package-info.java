/** Finding the ten nearest who may go: the index of dispatch beside Redis, PostgreSQL, a Java library and brute force. */
@NullMarked
package city.careline.deploy.bench.match;

import org.jspecify.annotations.NullMarked;
