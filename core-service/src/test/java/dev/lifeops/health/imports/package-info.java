/** Tests of imports of files. */
@NullMarked
package dev.lifeops.health.imports;

import org.jspecify.annotations.NullMarked;
