@NullMarked
package dev.lifeops.ocr.recognise;

import org.jspecify.annotations.NullMarked;
