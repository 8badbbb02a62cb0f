/** Prints receipts whose truth is known, clean or worn, for tests, samples and benchmarks. */
@NullMarked
package dev.lifeops.ocr.printer;

import org.jspecify.annotations.NullMarked;
