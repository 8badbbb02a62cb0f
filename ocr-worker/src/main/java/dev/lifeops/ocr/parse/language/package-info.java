/** What is language: the words and rules of each language, read from the files of {@code parse/languages}. */
@NullMarked
package dev.lifeops.ocr.parse.language;

import org.jspecify.annotations.NullMarked;
