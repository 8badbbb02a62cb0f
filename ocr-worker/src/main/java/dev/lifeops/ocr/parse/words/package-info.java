/** Words as they are compared: folded, forgiving a misread letter or two, and phrases made of them. */
@NullMarked
package dev.lifeops.ocr.parse.words;

import org.jspecify.annotations.NullMarked;
