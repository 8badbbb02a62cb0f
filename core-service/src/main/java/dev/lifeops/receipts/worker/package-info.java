/** The fence around the OCR worker: its address, its language, its bad days. */
@NullMarked
package dev.lifeops.receipts.worker;

import org.jspecify.annotations.NullMarked;
