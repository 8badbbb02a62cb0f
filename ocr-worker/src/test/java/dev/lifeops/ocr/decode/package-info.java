@NullMarked
package dev.lifeops.ocr.decode;

import org.jspecify.annotations.NullMarked;
