/** Candidates of one or several passes are weighed together, and the arithmetic decides. */
@NullMarked
package dev.lifeops.ocr.check;

import org.jspecify.annotations.NullMarked;
