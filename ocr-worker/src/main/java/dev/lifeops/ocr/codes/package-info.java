/** Pixels become the texts of the QR codes among them; only this stage knows ZXing. */
@NullMarked
package dev.lifeops.ocr.codes;

import org.jspecify.annotations.NullMarked;
