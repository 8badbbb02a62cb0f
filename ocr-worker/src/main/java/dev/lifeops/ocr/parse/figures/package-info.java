/** The amounts that have a name, the table of taxes and the currency. */
@NullMarked
package dev.lifeops.ocr.parse.figures;

import org.jspecify.annotations.NullMarked;
