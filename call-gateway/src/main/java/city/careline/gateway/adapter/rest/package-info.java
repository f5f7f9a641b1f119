/** Endpoints and the screen pop stream. */
@NullMarked
package city.careline.gateway.adapter.rest;

import org.jspecify.annotations.NullMarked;
