/** The codes that tax law has tills print, and what they say to the cent. */
@NullMarked
package dev.lifeops.ocr.parse.fiscal;

import org.jspecify.annotations.NullMarked;
