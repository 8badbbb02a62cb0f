/** Measures the reader, whole or its rules alone, on receipts whose truth is known: tools for who works on it. */
@NullMarked
package dev.lifeops.ocr.bench;

import org.jspecify.annotations.NullMarked;
