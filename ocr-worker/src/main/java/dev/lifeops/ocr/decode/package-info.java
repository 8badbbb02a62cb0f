/** From bytes to pages: the bytes' own header decides what they are, and their size is known before a pixel is made. */
@NullMarked
package dev.lifeops.ocr.decode;

import org.jspecify.annotations.NullMarked;
