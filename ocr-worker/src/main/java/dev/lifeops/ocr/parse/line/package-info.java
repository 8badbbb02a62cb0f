/** A row with its money and with what its words make of it. */
@NullMarked
package dev.lifeops.ocr.parse.line;

import org.jspecify.annotations.NullMarked;
