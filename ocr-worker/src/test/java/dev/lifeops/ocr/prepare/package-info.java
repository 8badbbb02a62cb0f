@NullMarked
package dev.lifeops.ocr.prepare;

import org.jspecify.annotations.NullMarked;
