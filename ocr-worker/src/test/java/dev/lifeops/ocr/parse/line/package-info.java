@NullMarked
package dev.lifeops.ocr.parse.line;

import org.jspecify.annotations.NullMarked;
