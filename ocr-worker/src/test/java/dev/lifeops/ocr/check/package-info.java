@NullMarked
package dev.lifeops.ocr.check;

import org.jspecify.annotations.NullMarked;
