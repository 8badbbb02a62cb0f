/** From pixels to pixels that are easy to read: the paper found, straightened, evenly lit and of one size. */
@NullMarked
package dev.lifeops.ocr.prepare;

import org.jspecify.annotations.NullMarked;
