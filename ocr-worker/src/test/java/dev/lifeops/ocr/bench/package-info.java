/** Measures the rules alone on transcribed receipts: a tool for who works on them. */
@NullMarked
package dev.lifeops.ocr.bench;

import org.jspecify.annotations.NullMarked;
