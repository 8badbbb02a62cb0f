/** A Polish electronic receipt is taken over figure by figure: nothing about it has to be recognised. */
@NullMarked
package dev.lifeops.ocr.paragon;

import org.jspecify.annotations.NullMarked;
