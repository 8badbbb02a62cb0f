@NullMarked
package dev.lifeops.ocr.parse.dates;

import org.jspecify.annotations.NullMarked;
