/** The HTTP edge: requests in, outcomes answered, one place where Chinese is spoken. */
@NullMarked
package city.careline.dispatch.adapter.rest;

import org.jspecify.annotations.NullMarked;
