/** The city's street map in memory: ways, times and reach by road. Nothing leaves the process. */
@NullMarked
package city.careline.dispatch.adapter.roads;

import org.jspecify.annotations.NullMarked;
