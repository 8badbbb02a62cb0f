/**
 * Rows become candidates for the fields of a receipt.
 *
 * <p>The packages below look one way: {@code words}, {@code language}, {@code line}, then {@code figures},
 * {@code dates}, {@code merchant} and {@code items}, which know nothing of each other. What is language lies in the
 * files of {@code parse/languages}; {@code docs/languages.md} tells how to add one.
 */
@NullMarked
package dev.lifeops.ocr.parse;

import org.jspecify.annotations.NullMarked;
