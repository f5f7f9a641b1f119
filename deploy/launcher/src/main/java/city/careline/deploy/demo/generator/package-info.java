/** Invents a city: the same plan gives the same city, of any size, without reading a clock. */
@NullMarked
package city.careline.deploy.demo.generator;

import org.jspecify.annotations.NullMarked;
