/** Imports of files: taken in whole before they are acknowledged, read by a job, all of each or nothing. */
@NullMarked
package dev.lifeops.health.imports;

import org.jspecify.annotations.NullMarked;
