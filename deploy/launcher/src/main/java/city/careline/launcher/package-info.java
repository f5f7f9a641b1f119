/** The careline command and the embedded city. */
@NullMarked
package city.careline.launcher;

import org.jspecify.annotations.NullMarked;
