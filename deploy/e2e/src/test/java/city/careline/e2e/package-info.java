/** The whole hotline: real telephones, real Asterisk, all services, and what breaks them. */
@NullMarked
package city.careline.e2e;

import org.jspecify.annotations.NullMarked;
