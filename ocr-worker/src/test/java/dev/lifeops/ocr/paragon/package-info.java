@NullMarked
package dev.lifeops.ocr.paragon;

import org.jspecify.annotations.NullMarked;
