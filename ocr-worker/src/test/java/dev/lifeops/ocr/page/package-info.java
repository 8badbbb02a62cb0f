@NullMarked
package dev.lifeops.ocr.page;

import org.jspecify.annotations.NullMarked;
