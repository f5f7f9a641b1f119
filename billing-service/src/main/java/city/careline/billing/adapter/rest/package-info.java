/** Billing over HTTP. */
@NullMarked
package city.careline.billing.adapter.rest;

import org.jspecify.annotations.NullMarked;
