/** Receipts typed as text, for tests of everything behind the recognition. */
@NullMarked
package dev.lifeops.ocr.receipts;

import org.jspecify.annotations.NullMarked;
