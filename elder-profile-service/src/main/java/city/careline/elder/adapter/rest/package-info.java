/** The REST edge: requests, views, problems. */
@NullMarked
package city.careline.elder.adapter.rest;

import org.jspecify.annotations.NullMarked;
