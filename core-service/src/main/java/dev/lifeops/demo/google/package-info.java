/** A Google of our own, to see and test connecting and syncing without credentials: it speaks the protocol over HTTP. */
@NullMarked
package dev.lifeops.demo.google;

import org.jspecify.annotations.NullMarked;
