/** The fence around Google Fit's REST API, for as long as Google keeps it. */
@NullMarked
package dev.lifeops.health.fit;

import org.jspecify.annotations.NullMarked;
