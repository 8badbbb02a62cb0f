@NullMarked
package dev.lifeops.ocr.layout;

import org.jspecify.annotations.NullMarked;
