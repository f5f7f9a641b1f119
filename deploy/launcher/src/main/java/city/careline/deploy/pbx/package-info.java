/** The telephone exchange of a city: a real Asterisk, and real SIP phones to call it with. */
@NullMarked
package city.careline.deploy.pbx;

import org.jspecify.annotations.NullMarked;
