/** Files that people's health histories come in: what they are is told from what they hold, not from their names. */
@NullMarked
package dev.lifeops.health.files;

import org.jspecify.annotations.NullMarked;
