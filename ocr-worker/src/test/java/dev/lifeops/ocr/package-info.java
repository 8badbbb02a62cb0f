@NullMarked
package dev.lifeops.ocr;

import org.jspecify.annotations.NullMarked;
