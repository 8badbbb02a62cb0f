/** What stands on a page: words and the boxes around them. */
@NullMarked
package dev.lifeops.ocr.page;

import org.jspecify.annotations.NullMarked;
