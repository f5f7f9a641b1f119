/** Events in and out: the only package that knows the published language. */
@NullMarked
package city.careline.dispatch.adapter.kafka;

import org.jspecify.annotations.NullMarked;
