/** A receipt's image in, its fields out: a stateless pipeline on OpenCV and Tesseract. */
@NullMarked
package dev.lifeops.ocr;

import org.jspecify.annotations.NullMarked;
