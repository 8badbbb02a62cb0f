/** Connections with services that are asked for people: their jobs, their patience, and how they stand. */
@NullMarked
package dev.lifeops.shared.connections;

import org.jspecify.annotations.NullMarked;
