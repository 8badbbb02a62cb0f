/** The port to sources that are asked over the network: what one declares, what it is asked, what may go wrong. */
@NullMarked
package dev.lifeops.health.source;

import org.jspecify.annotations.NullMarked;
