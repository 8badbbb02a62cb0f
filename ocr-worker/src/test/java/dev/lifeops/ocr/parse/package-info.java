@NullMarked
package dev.lifeops.ocr.parse;

import org.jspecify.annotations.NullMarked;
