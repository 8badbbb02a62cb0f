@NullMarked
package dev.lifeops.imports;

import org.jspecify.annotations.NullMarked;
