@NullMarked
package dev.lifeops.ocr.parse.fiscal;

import org.jspecify.annotations.NullMarked;
