/** A second reader for lines that Tesseract may have misread: pixels of a line in, words out, by OpenCV's networks. */
@NullMarked
package dev.lifeops.ocr.reread;

import org.jspecify.annotations.NullMarked;
