@NullMarked
package dev.lifeops.statements.imports;

import org.jspecify.annotations.NullMarked;
