/** The fence around Google's sign-in and its Health API. */
@NullMarked
package dev.lifeops.health.google;

import org.jspecify.annotations.NullMarked;
