/** Dates and times of day, and how likely each is the purchase's. */
@NullMarked
package dev.lifeops.ocr.parse.dates;

import org.jspecify.annotations.NullMarked;
