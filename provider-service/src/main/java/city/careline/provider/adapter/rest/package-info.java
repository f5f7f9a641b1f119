/** The REST API: requests are checked here, scopes enforced, refusals become problem+json. */
@NullMarked
package city.careline.provider.adapter.rest;

import org.jspecify.annotations.NullMarked;
