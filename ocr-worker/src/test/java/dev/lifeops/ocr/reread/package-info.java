@NullMarked
package dev.lifeops.ocr.reread;

import org.jspecify.annotations.NullMarked;
