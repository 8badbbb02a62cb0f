/** Tests of how files are read. */
@NullMarked
package dev.lifeops.health.files;

import org.jspecify.annotations.NullMarked;
