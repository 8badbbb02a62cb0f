/** Tests of connecting sources and syncing with them. */
@NullMarked
package dev.lifeops.health.connections;

import org.jspecify.annotations.NullMarked;
