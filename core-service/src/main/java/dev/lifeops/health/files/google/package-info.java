/** Google's exports: Takeout of Fit, and Takeout of Google Health, which was Fitbit. */
@NullMarked
package dev.lifeops.health.files.google;

import org.jspecify.annotations.NullMarked;
