/** Where archives lie until they are fetched or taken in. */
@NullMarked
package dev.lifeops.takeout.store;

import org.jspecify.annotations.NullMarked;
