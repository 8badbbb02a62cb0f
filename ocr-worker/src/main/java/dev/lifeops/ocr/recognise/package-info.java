/** From pixels to words: Tesseract, and nothing but Tesseract. */
@NullMarked
package dev.lifeops.ocr.recognise;

import org.jspecify.annotations.NullMarked;
