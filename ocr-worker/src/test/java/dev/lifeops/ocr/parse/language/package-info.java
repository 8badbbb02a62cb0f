@NullMarked
package dev.lifeops.ocr.parse.language;

import org.jspecify.annotations.NullMarked;
