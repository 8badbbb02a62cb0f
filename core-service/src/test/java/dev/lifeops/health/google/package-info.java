/** Tests of the Health API's adapter and Google's errors. */
@NullMarked
package dev.lifeops.health.google;

import org.jspecify.annotations.NullMarked;
