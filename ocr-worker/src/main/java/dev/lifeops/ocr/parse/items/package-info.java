/** The list of items: where it is, what names and what prices each, and how many there were. */
@NullMarked
package dev.lifeops.ocr.parse.items;

import org.jspecify.annotations.NullMarked;
