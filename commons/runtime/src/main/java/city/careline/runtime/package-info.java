/** What every service shares and no domain words: events, transactions, errors, security. */
@NullMarked
package city.careline.runtime;

import org.jspecify.annotations.NullMarked;
