/** The {@code careline} command line. */
@NullMarked
package city.careline.deploy.command;

import org.jspecify.annotations.NullMarked;
