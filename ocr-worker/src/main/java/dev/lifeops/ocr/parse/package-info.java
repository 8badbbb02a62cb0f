/** Rows become candidates for the fields of a receipt; what is language lies in the files of {@code parse/}. */
@NullMarked
package dev.lifeops.ocr.parse;

import org.jspecify.annotations.NullMarked;
