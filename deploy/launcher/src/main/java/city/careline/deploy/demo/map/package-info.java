/** Reads from an OpenStreetMap file the little the demo city needs to be placed on it: where the streets are. */
@NullMarked
package city.careline.deploy.demo.map;

import org.jspecify.annotations.NullMarked;
