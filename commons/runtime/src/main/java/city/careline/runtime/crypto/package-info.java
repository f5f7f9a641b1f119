/** Encryption at rest and keyed hashes. */
@NullMarked
package city.careline.runtime.crypto;

import org.jspecify.annotations.NullMarked;
