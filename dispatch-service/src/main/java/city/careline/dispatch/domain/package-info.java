/** What is dispatched, where and to whom: values that every part of the domain speaks about. */
@NullMarked
package city.careline.dispatch.domain;

import org.jspecify.annotations.NullMarked;
