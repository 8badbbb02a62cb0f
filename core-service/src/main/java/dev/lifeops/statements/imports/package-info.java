/** Statements taken in, each entry once, shown with what they did, and taken back. */
@NullMarked
package dev.lifeops.statements.imports;

import org.jspecify.annotations.NullMarked;
